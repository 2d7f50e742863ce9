using System;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Json;

namespace CdkSafety.Analyzers.Templates;

/// <summary>
/// Which rules the Metadata of a resource, or of a whole template, silences: ours by their ids, and those that are the same as a rule of
/// another tool which is silenced there.
/// </summary>
internal sealed class TemplateSuppressions(JsonNode owner)
{
    /// <summary>Whether the rule <paramref name="id"/> is silenced.</summary>
    public bool Contain(string id)
    {
        if (owner.Member("Metadata") is not { Kind: JsonKind.Object } metadata)
        {
            return false;
        }

        return Names(metadata.Member("cdk-safety")?.Member("suppress"), null, name => name == id) ||
            Names(metadata.Member("cfn-lint")?.Member("config")?.Member("ignore_checks"), null, name => RuleEquivalents.AreEquivalent(id, RuleEquivalents.CfnLint, name)) ||
            Names(metadata.Member("guard")?.Member("SuppressedRules"), null, name => RuleEquivalents.AreEquivalent(id, RuleEquivalents.Guard, name)) ||
            Names(metadata.Member("cdk_nag")?.Member("rules_to_suppress"), "id", name => RuleEquivalents.AreEquivalent(id, RuleEquivalents.CdkNag, name));
    }

    /// <summary>Whether a text, one of a list of texts, or of the member <paramref name="key"/> of a list of objects, is one that is looked for.</summary>
    private static bool Names(JsonNode? node, string? key, Func<string, bool> isMeant)
    {
        if (node is { Kind: JsonKind.String, Text: { } text })
        {
            return isMeant(text);
        }

        foreach (var item in node?.Items ?? Array.Empty<JsonNode>())
        {
            if ((key is null ? item : item.Member(key)) is { Kind: JsonKind.String, Text: { } name } && isMeant(name))
            {
                return true;
            }
        }

        return false;
    }
}
