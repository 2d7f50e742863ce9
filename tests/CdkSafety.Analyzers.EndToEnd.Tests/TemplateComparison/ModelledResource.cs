using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CdkSafety.Analyzers.Data.Cdk;
using CdkSafety.Analyzers.Data.Names;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;

/// <summary>A resource of the model, and the class whose code makes it.</summary>
internal sealed class ModelledResource(Resource resource, INamedTypeSymbol type)
{
    private const string Marker = "// becomes: ";

    public Resource Resource => resource;

    /// <summary>The file and line, so that a list of resources reads in the order of the text.</summary>
    public string Place
    {
        get
        {
            var span = resource.Location.GetLineSpan();
            return $"{span.Path}:{(span.StartLinePosition.Line + 1).ToString("D3", CultureInfo.InvariantCulture)}";
        }
    }

    /// <summary>The file, which is the form that a program shows.</summary>
    public string Form => System.IO.Path.GetFileNameWithoutExtension(resource.Location.GetLineSpan().Path);

    /// <summary>
    /// The resources of the templates that this one became. A construct is found by its id in the stacks of its class, or, in a
    /// class that is no stack, in all. Where the code has no constant id, a comment on the line says which ids, or which ends of its path, it gets.
    /// </summary>
    public IReadOnlyList<SynthesizedResource> FindIn(IEnumerable<SynthesizedResource> synthesized)
    {
        var ids = MarkedIds() ?? (resource.Id is null ? [] : [resource.Id]);
        return synthesized
            .Where(candidate => candidate.Type == resource.Type && IsMadeIn(candidate.StackClass))
            .Where(candidate => ids.Any(id => $"/{string.Join('/', candidate.ConstructPath)}".EndsWith($"/{id}", StringComparison.Ordinal))
                // What an L2 construct makes beside its own resource stands below it.
                || resource.IsPartial && resource.Id is not null && candidate.ConstructPath.Intersect(ids).Any())
            .ToList();
    }

    /// <summary>The paths at which the tables, the code or the template have a value.</summary>
    public IEnumerable<PropertyPath> Paths(IEnumerable<SynthesizedResource> synthesized)
    {
        var projected = ConstructProjections.All().Where(projection => projection.ResourceType == resource.Type);
        var paths = projected.SelectMany(projection => projection.Path == Projection.RemovalPolicyPath
                ? []
                : projection.Constants.Select(constant => constant.Key).Prepend(projection.Path))
            .Concat(PhysicalNames.Of(resource.Type).Select(name => name.Path))
            .Select(path => new PropertyPath(path))
            .Concat([PropertyPath.DeletionPolicy, PropertyPath.UpdateReplacePolicy])
            // Props on their own say nothing of what their class does not hold, nor which element they become.
            .Concat(resource.IsPartial && !IsMechanical ? [] : synthesized.SelectMany(candidate => candidate.Leaves()).Select(leaf => new PropertyPath([.. leaf])))
            .Concat(Leaves(resource[new PropertyPath("")], []));
        return paths
            // Tags are a set, which the CDK sorts: they are compared as a whole.
            .Select(path => path.Segments is ["Tags", _, ..] ? new PropertyPath("Tags") : path)
            .DistinctBy(path => path.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    public override string ToString() => $"{Place} {type.Name} {resource.DisplayName}{(resource.IsPartial ? ", in part" : "")}";

    /// <summary>Whether the members are those of the template: an L1 construct or its props.</summary>
    private bool IsMechanical => resource[new PropertyPath("")].Kind == ValueKind.Object;

    /// <summary>Paths that the code writes, as deep as their values are known.</summary>
    private static IEnumerable<PropertyPath> Leaves(PropertyValue value, IReadOnlyList<string> path) => value.Kind switch
    {
        ValueKind.Object when value.Name is null && value.Members.Length > 0 => value.Members.SelectMany(member => Leaves(member.Value, [.. path, member.Name])),
        ValueKind.List when value.Items.Length > 0 => value.Items.SelectMany((item, index) => Leaves(item, [.. path, index.ToString(CultureInfo.InvariantCulture)])),
        _ => path.Count == 0 ? [] : [new PropertyPath([.. path])],
    };

    private bool IsMadeIn(string stackClass)
    {
        if (!IsStack(type))
        {
            return true;
        }

        var stack = type.ContainingAssembly.GetTypeByMetadataName(stackClass);
        for (var current = stack; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStack(INamedTypeSymbol? type) =>
        type is not null && (type.ToDisplayString() == "Amazon.CDK.Stack" || IsStack(type.BaseType));

    private string[]? MarkedIds()
    {
        var line = resource.Location.SourceTree!.GetText().Lines[resource.Location.GetLineSpan().StartLinePosition.Line].ToString();
        var marker = line.IndexOf(Marker, StringComparison.Ordinal);
        return marker < 0 ? null : line[(marker + Marker.Length)..].Split(", ");
    }
}
