using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Templates;

/// <summary>Takes a template apart: its resources, and what the model takes for resources besides, its parameters and outputs.</summary>
internal static class TemplateSections
{
    // Macros of AWS that add resources, or let intrinsics stand where they could not, and change nothing else. Any other macro may
    // write what a resource seems to lack. Source: the chapter on transforms of the CloudFormation template reference, 2026-11-28.
    private static readonly ImmutableHashSet<string> KnownMacros = ImmutableHashSet.Create(
        StringComparer.Ordinal, "AWS::LanguageExtensions", "AWS::Serverless-2016-10-31", "AWS::SecretsManager-2020-07-23", "AWS::SecretsManager-2024-09-16", "AWS::CodeDeployBlueGreen");

    /// <summary>The resources of <paramref name="document"/> in order, then its parameters and outputs; nothing of a document without resources.</summary>
    public static ImmutableArray<TemplateResource> Read(TemplateDocument document)
    {
        if (document.Root.Repeats("Resources") || document.Root.Member("Resources") is not { Kind: JsonKind.Object } resources)
        {
            return ImmutableArray<TemplateResource>.Empty;
        }

        var intrinsics = new Intrinsics(document);
        var scope = new TemplateScope(document);
        var isChanged = MayBeChanged(document.Root);
        var found = ImmutableArray.CreateBuilder<TemplateResource>();
        var repeated = RepeatedKeys.Of(resources);
        foreach (var member in resources.Members)
        {
            if (member.Value.Member("Type") is { Kind: JsonKind.String, Text: { } type } && !repeated.Contains(member.Name) && !member.Value.Repeats("Type"))
            {
                // What a macro adds to the resource, and what the Globals of the serverless transform say, is not written there.
                var isPartial = isChanged || member.Value.Member("Fn::Transform") is not null || type.StartsWith("AWS::Serverless::", StringComparison.Ordinal);
                found.Add(new TemplateResource(document, member, type, () => OfResource(intrinsics, member.Value), scope, isPartial));
            }
        }

        foreach (var parameter in Entries(document.Root, "Parameters"))
        {
            found.Add(new TemplateResource(document, parameter, "AWS::CloudFormation::Parameter", () => intrinsics.Read(parameter.Value), scope, isChanged));
        }

        foreach (var output in Entries(document.Root, "Outputs"))
        {
            found.Add(new TemplateResource(document, output, "AWS::CloudFormation::Output", () => OfOutput(intrinsics, output.Value), scope, isChanged));
        }

        return found.ToImmutable();
    }

    private static ImmutableArray<JsonMember> Entries(JsonNode root, string section)
    {
        if (root.Repeats(section) || root.Member(section) is not { Kind: JsonKind.Object } entries)
        {
            return ImmutableArray<JsonMember>.Empty;
        }

        var repeated = RepeatedKeys.Of(entries);
        var found = ImmutableArray.CreateBuilder<JsonMember>();
        foreach (var member in entries.Members)
        {
            if (member.Value.Kind == JsonKind.Object && !repeated.Contains(member.Name))
            {
                found.Add(member);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The properties; not known when they stand twice, none when they do not stand at all.</summary>
    private static PropertyValue OfResource(Intrinsics intrinsics, JsonNode resource) =>
        resource.Repeats("Properties") ? PropertyValue.Unknown() : intrinsics.Read(resource.Member("Properties"));

    /// <summary>An output with the name of its export where the CDK has it.</summary>
    private static PropertyValue OfOutput(Intrinsics intrinsics, JsonNode output) =>
        intrinsics.Read(output).WithMember(new ObjectMember("ExportName", () => intrinsics.Read(output.Member("Export")?.Member("Name"))));

    private static bool MayBeChanged(JsonNode root)
    {
        var transform = root.Member("Transform");
        if (transform is not { Kind: JsonKind.Array })
        {
            return transform is not null && !IsKnown(transform);
        }

        foreach (var macro in transform.Items)
        {
            if (!IsKnown(macro))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKnown(JsonNode macro) => macro is { Kind: JsonKind.String, Text: { } name } && KnownMacros.Contains(name);
}
