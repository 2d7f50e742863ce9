using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Templates;

/// <summary>Puts the parts of a text together. Dynamic references, <c>{{resolve:ssm:…}}</c>, are holes: CloudFormation fills them in.</summary>
internal static class TemplateText
{
    private const string Reference = "{{resolve:";
    private const string ReferenceEnd = "}}";

    /// <summary>The text of <paramref name="values"/>, one after the other; a constant when all of it is known.</summary>
    public static PropertyValue Of(IReadOnlyList<PropertyValue> values)
    {
        var parts = ImmutableArray.CreateBuilder<PatternPart>();
        var isInReference = false;
        foreach (var value in values)
        {
            switch (value.Kind)
            {
                case ValueKind.Constant:
                    AddLiteral(parts, value.Constant is bool flag ? flag ? "true" : "false" : value.ToString(), ref isInReference);
                    break;
                case ValueKind.Pattern:
                    foreach (var part in value.Parts)
                    {
                        if (part.Literal is { } literal)
                        {
                            AddLiteral(parts, literal, ref isInReference);
                        }
                        else if (!isInReference)
                        {
                            parts.Add(part);
                        }
                    }

                    break;
                case ValueKind.Absent:
                    break;
                default:
                    if (!isInReference)
                    {
                        parts.Add(PatternPart.Hole(value));
                    }

                    break;
            }
        }

        // One hole and nothing around it is what fills it.
        return parts.Count == 1 && parts[0] is { IsHole: true } only
            ? only.IsToken ? PropertyValue.Token(null, only.HoleName) : PropertyValue.Unknown(null, only.HoleName)
            : PropertyValue.Pattern(parts.ToImmutable(), null);
    }

    private static void AddLiteral(ImmutableArray<PatternPart>.Builder parts, string text, ref bool isInReference)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (isInReference)
            {
                var end = text.IndexOf(ReferenceEnd, start, StringComparison.Ordinal);
                isInReference = end < 0;
                start = end < 0 ? text.Length : end + ReferenceEnd.Length;
                continue;
            }

            var reference = text.IndexOf(Reference, start, StringComparison.Ordinal);
            var literal = text.Substring(start, (reference < 0 ? text.Length : reference) - start);
            if (literal.Length > 0)
            {
                parts.Add(PatternPart.Known(literal));
            }

            if (reference < 0)
            {
                return;
            }

            parts.Add(PatternPart.Hole(PropertyValue.Token(null, null)));
            isInReference = true;
            start = reference + Reference.Length;
        }
    }
}
