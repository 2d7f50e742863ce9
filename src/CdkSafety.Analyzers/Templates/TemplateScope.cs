using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Data.Names;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Templates;

/// <summary>What can be read in a template: its parameters; and what its physical names show of environments.</summary>
internal sealed class TemplateScope(TemplateDocument document) : ResourceScope
{
    private HashSet<string>? _carried;

    /// <inheritdoc/>
    public override ImmutableArray<ScopedValue> ValuesNamed(ImmutableHashSet<string> names)
    {
        var values = ImmutableArray.CreateBuilder<ScopedValue>();
        foreach (var parameter in document.Root.Member("Parameters")?.Members ?? Array.Empty<JsonMember>())
        {
            if (parameter.Value.Member("Type")?.Text is "String" or "Number" && IsNamed(parameter.Name, names))
            {
                values.Add(new ScopedValue(parameter.Name, "${" + parameter.Name + "}"));
            }
        }

        return values.ToImmutable();
    }

    /// <inheritdoc/>
    public override bool NamesElsewhereCarry(ImmutableHashSet<string> names) => names.Overlaps(_carried ??= Read());

    /// <summary>What the physical names of the template are built from: parameters, attributes, pseudo parameters.</summary>
    private HashSet<string> Read()
    {
        var carried = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in document.Resources)
        {
            foreach (var name in PhysicalNames.Of(resource.Type))
            {
                var value = resource[PropertyPath.Of(name.Path)];
                foreach (var hole in value.Parts.Select(static part => part.HoleName).Append(value.Kind == ValueKind.Token ? value.Name : null))
                {
                    _ = hole is not null && carried.Add(hole);
                }
            }
        }

        return carried;
    }
}
