using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.EndToEnd.Tests.FixedTemplates;

/// <summary>
/// What a comment of a program says that its fixed form synthesizes:
/// <c>// fixed Orders: DeletionPolicy=Retain, Properties.BillingMode=none</c>; or <c>Type=none</c> of a construct that is gone.
/// </summary>
/// <param name="StackClass">The class of the stack.</param>
/// <param name="ConstructPath">The ids from the stack, not included, to the construct.</param>
/// <param name="Path">The path in the resource of the template.</param>
/// <param name="Value">
/// The value there, as text; <c>none</c> when there is to be none. Of a dependency, the id of the construct that it is on.
/// </param>
internal sealed record Expectation(string StackClass, string ConstructPath, string Path, string Value)
{
    private const string Marker = "// fixed ";

    /// <summary>What the CDK appends to the id of a construct that is not the resource itself.</summary>
    private const int HashLength = 8;

    /// <summary>The values that the comments of a program expect.</summary>
    public static IEnumerable<Expectation> Read(string source) =>
        from comment in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTrivia()
        where comment.IsKind(SyntaxKind.SingleLineCommentTrivia) && comment.ToString().StartsWith(Marker, StringComparison.Ordinal)
        let type = comment.Token.Parent!.FirstAncestorOrSelf<ClassDeclarationSyntax>()!.Identifier.ValueText
        let parts = comment.ToString()[Marker.Length..].Split(": ")
        from value in parts[1].Split(", ")
        let pair = value.Split('=')
        select new Expectation(type, parts[0], pair[0], pair[1]);

    /// <summary>What is wrong in the templates; null when all have the value.</summary>
    public string? FaultIn(IEnumerable<SynthesizedResource> resources)
    {
        var candidates = resources.Where(resource => resource.StackClass == StackClass && string.Join('/', resource.ConstructPath) == ConstructPath).ToList();
        if (candidates.Count == 0 && Path == "Type" && Value == "none")
        {
            return null;
        }

        var values = candidates.Select(Of).Distinct().ToList();
        return candidates.Count > 0 && values is [var only] && only == Value ? null : $"{this}: found {string.Join(" and ", values)} in {candidates.Count} resources";
    }

    private string Of(SynthesizedResource resource) =>
        Path.Split('.').Aggregate((JsonNode?)resource.Json, SynthesizedResource.Child)?.ToString() is { } value
            ? Path.StartsWith("DependsOn", StringComparison.Ordinal) ? value[..^HashLength] : value
            : "none";
}
