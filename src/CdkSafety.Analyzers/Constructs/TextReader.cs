using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Reads texts: interpolation, formats, and the methods of <c>string</c> on known text.</summary>
internal sealed class TextReader
{
    private readonly ValueResolver _resolver;

    public TextReader(ValueResolver resolver) => _resolver = resolver;

    /// <summary>Two texts, one after the other.</summary>
    public static PropertyValue Concatenate(PropertyValue left, PropertyValue right, SyntaxNode node)
    {
        var parts = new List<PatternPart>();
        Add(parts, left);
        Add(parts, right);
        return TextOf(parts, node);
    }

    /// <summary>What a static or instance method of <c>string</c> returns; Unknown for methods that are not read.</summary>
    public PropertyValue ReadStringMethod(IInvocationOperation invocation, Resolution resolution)
    {
        var node = invocation.Syntax;
        if (invocation.Instance is { } instance)
        {
            var receiver = _resolver.Resolve(instance, resolution);
            var arguments = new List<object?>();
            foreach (var argument in invocation.Arguments)
            {
                AddConstants(arguments, _resolver.Resolve(argument.Value, resolution));
            }

            return TextFunction.Of(invocation.TargetMethod.Name, arguments) is { } function ? function.Apply(receiver, node)
                : receiver.IsVolatile && VolatileReader.IsPieceOfText(invocation.Type) ? PropertyValue.Pattern(receiver.Parts, node)
                : PropertyValue.Unknown(node, receiver.Name);
        }

        var values = new List<PropertyValue>();
        var format = default(PropertyValue);
        foreach (var argument in invocation.Arguments)
        {
            var value = _resolver.Resolve(argument.Value, resolution);
            switch (argument.Parameter?.Name)
            {
                case "provider":
                    break;
                case "format" or "separator":
                    format = value;
                    break;
                default:
                    // The parts, one by one or as a list.
                    if (value.Kind == ValueKind.List ? value.IsOpen : IsSequence(argument.Value))
                    {
                        return PropertyValue.Unknown(node);
                    }

                    values.AddRange(value.Kind == ValueKind.List ? value.Items : ImmutableArray.Create(value));
                    break;
            }
        }

        switch (invocation.TargetMethod.Name)
        {
            case "Concat" when values.Count > 0:
                return Join(values, string.Empty, node);
            case "Join" when format is { Kind: ValueKind.Constant, EnumMember: null } separator:
                return Join(values, separator.ToString(), node);
            case "Format" when format?.Text is { } text:
                return Format(text, values, node);
            default:
                return PropertyValue.Unknown(node);
        }
    }

    /// <summary>The text of <c>$"…"</c>.</summary>
    public PropertyValue ReadInterpolation(IInterpolatedStringOperation interpolation, Resolution resolution)
    {
        var parts = new List<PatternPart>();
        foreach (var part in interpolation.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } }:
                    parts.Add(PatternPart.Known(text));
                    break;
                case IInterpolationOperation hole:
                    var alignment = hole.Alignment is null ? 0 : hole.Alignment.ConstantValue is { HasValue: true, Value: int width } ? width : int.MaxValue;
                    AddFormatted(parts, _resolver.Resolve(hole.Expression, resolution), alignment, (hole.FormatString?.ConstantValue is { HasValue: true } constant ? constant.Value : null) as string);
                    break;
                default:
                    parts.Add(PatternPart.Hole(PropertyValue.Unknown(part.Syntax)));
                    break;
            }
        }

        return TextOf(parts, interpolation.Syntax);
    }

    /// <summary>Whether an argument gives many texts: of a list that is not known nobody knows how many.</summary>
    private static bool IsSequence(IOperation argument)
    {
        var type = OperationShape.Unwrap(argument).Type;
        if (type is null or IArrayTypeSymbol)
        {
            return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (contract.SpecialType == SpecialType.System_Collections_IEnumerable)
            {
                return type.SpecialType != SpecialType.System_String;
            }
        }

        return type.SpecialType is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_Generic_IEnumerable_T;
    }

    private static PropertyValue Join(List<PropertyValue> values, string separator, SyntaxNode node)
    {
        var parts = new List<PatternPart>();
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                parts.Add(PatternPart.Known(separator));
            }

            Add(parts, values[i]);
        }

        return TextOf(parts, node);
    }

    /// <summary>A composite format: <c>{0}</c>, <c>{1,5}</c>, <c>{2:D3}</c>, and doubled braces.</summary>
    private static PropertyValue Format(string format, List<PropertyValue> values, SyntaxNode node)
    {
        var parts = new List<PatternPart>();
        var literal = new System.Text.StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '{' or '}' && i + 1 < format.Length && format[i + 1] == format[i])
            {
                literal.Append(format[i++]);
                continue;
            }

            if (format[i] != '{')
            {
                literal.Append(format[i]);
                continue;
            }

            var close = format.IndexOf('}', i);
            var hole = close < 0 ? string.Empty : format.Substring(i + 1, close - i - 1);
            var colon = hole.IndexOf(':');
            var indexAndWidth = (colon < 0 ? hole : hole.Substring(0, colon)).Split(',');
            var width = 0;
            if (!int.TryParse(indexAndWidth[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) || index < 0 || index >= values.Count ||
                (indexAndWidth.Length > 1 && !int.TryParse(indexAndWidth[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out width)))
            {
                return PropertyValue.Unknown(node);
            }

            parts.Add(PatternPart.Known(literal.ToString()));
            literal.Clear();
            AddFormatted(parts, values[index], width, colon < 0 ? null : hole.Substring(colon + 1));
            i = close;
        }

        parts.Add(PatternPart.Known(literal.ToString()));
        return TextOf(parts, node);
    }

    private static void AddFormatted(List<PatternPart> parts, PropertyValue value, int alignment, string? format)
    {
        if ((alignment == 0 && string.IsNullOrEmpty(format)) || value.IsVolatile)
        {
            Add(parts, value);
            return;
        }

        var text = value is { Kind: ValueKind.Constant, EnumMember: null }
            ? string.IsNullOrEmpty(format) ? value.ToString() : value.Constant is int or long && IsPlain(format!) ? ((IFormattable)value.Constant).ToString(format, CultureInfo.InvariantCulture) : null
            : null;
        if (text is null || alignment > TextFunction.MaxWidth || alignment < -TextFunction.MaxWidth)
        {
            parts.Add(PatternPart.Hole(PropertyValue.Unknown(null, value.Name)));
            return;
        }

        parts.Add(PatternPart.Known(alignment > 0 ? text.PadLeft(alignment) : text.PadRight(-alignment)));
    }

    /// <summary>Whether a format of whole numbers writes the same in every culture: <c>D3</c>, <c>X</c>, <c>000</c>.</summary>
    private static bool IsPlain(string format)
    {
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '0' && !(i == 0 && format[i] is 'D' or 'd' or 'X' or 'x') && !(format[0] != '0' && i < 3 && format[i] is >= '0' and <= '9'))
            {
                return false;
            }
        }

        return format.Length <= 8;
    }

    private static void AddConstants(List<object?> constants, PropertyValue value)
    {
        if (value is { Kind: ValueKind.List, IsOpen: false })
        {
            foreach (var item in value.Items)
            {
                AddConstants(constants, item);
            }

            return;
        }

        constants.Add(value is { Kind: ValueKind.Constant, EnumMember: null } ? value.Constant : null);
    }

    private static void Add(List<PatternPart> parts, PropertyValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Absent:
                break;
            case ValueKind.Constant when value.EnumMember is not { Length: 0 }:
                parts.Add(PatternPart.Known(value.ToString()));
                break;
            case ValueKind.Pattern:
                parts.AddRange(value.Parts);
                break;
            default:
                parts.Add(PatternPart.Hole(value));
                break;
        }
    }

    private static PropertyValue TextOf(List<PatternPart> parts, SyntaxNode node) => PropertyValue.Pattern(parts.ToImmutableArray(), node);
}
