using System;
using System.Collections.Generic;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.CodeFixes.Templates;

/// <summary>Writes the name of a managed policy into the ARN that a template has: a text, or one that Fn::Join or Fn::Sub puts together.</summary>
internal static class TemplatePolicyText
{
    private const string PolicyPart = ":policy/";

    /// <summary>The change that puts <paramref name="path"/> into the ARN at the site; <see langword="null"/> when no one text there ends it.</summary>
    public static TextChange? With(TemplateFixSite site, string path)
    {
        JsonNode? ending = null;
        foreach (var text in Texts(site.Value))
        {
            if (text.Text!.Contains(PolicyPart))
            {
                if (ending is not null)
                {
                    return null;
                }

                ending = text;
            }
        }

        return ending is null ? null : site.Editor.ReplaceText(ending, ending.Text!.Substring(0, ending.Text.IndexOf(PolicyPart, StringComparison.Ordinal) + PolicyPart.Length) + path);
    }

    /// <summary>The change that takes the ARN at the site out of its list, and the list with it when nothing else is in it.</summary>
    public static TextChange? Remove(TemplateFixSite site)
    {
        // An element of another list may be the argument of a function, which needs all of them.
        if (site.Ancestors.Peek() is not { Kind: JsonKind.Array } list || site.Around("ManagedPolicyArns") is not var (owner, member) || member.Value != list)
        {
            return null;
        }

        return list.Items.Count > 1 ? site.Editor.RemoveItem(list, site.Value) : site.Editor.RemoveMember(owner, member.Name);
    }

    private static IEnumerable<JsonNode> Texts(JsonNode node)
    {
        if (node.Kind == JsonKind.String)
        {
            yield return node;
        }

        foreach (var member in node.Members)
        {
            foreach (var text in Texts(member.Value))
            {
                yield return text;
            }
        }

        foreach (var item in node.Items)
        {
            foreach (var text in Texts(item))
            {
                yield return text;
            }
        }
    }
}
