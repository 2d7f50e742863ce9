using System;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Templates;

/// <summary>What can be read in a template: its parameters; and what its physical names show of environments.</summary>
internal sealed class TemplateScope(TemplateDocument document) : ResourceScope
{
    /// <inheritdoc/>
    public override ImmutableArray<ScopedValue> ValuesNamed(ImmutableHashSet<string> names)
    {
        var values = ImmutableArray.CreateBuilder<ScopedValue>();
        foreach (var parameter in document.Root.Member("Parameters")?.Members ?? Array.Empty<JsonMember>())
        {
            if (parameter.Value.Member("Type")?.Text is "String" or "Number" && (names.Contains(parameter.Name) || names.Contains(WithoutEnding(parameter.Name, "Parameter")) || names.Contains(WithoutEnding(parameter.Name, "Param"))))
            {
                values.Add(new ScopedValue(parameter.Name, "${" + parameter.Name + "}"));
            }
        }

        return values.ToImmutable();
    }

    /// <inheritdoc/>
    public override bool NamesElsewhereCarry(ImmutableHashSet<string> names)
    {
        foreach (var resource in document.Resources)
        {
            foreach (var name in PhysicalNames.Of(resource.Type))
            {
                if (Carries(resource[new PropertyPath(name.Path)], names))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Carries(PropertyValue value, ImmutableHashSet<string> names)
    {
        foreach (var part in value.Parts)
        {
            if (part.HoleName is { } hole && names.Contains(hole))
            {
                return true;
            }
        }

        return value is { Kind: ValueKind.Token, Name: { } name } && names.Contains(name);
    }

    private static string WithoutEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal) ? name.Substring(0, name.Length - ending.Length) : name;
}
