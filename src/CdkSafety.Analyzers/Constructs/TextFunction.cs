using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>A method of <c>string</c> with constant arguments, as a function of the text that it is called on.</summary>
internal sealed class TextFunction
{
    /// <summary>The widest padding, in characters: a wider one is no name of anything, and must not make the compiler allocate.</summary>
    public const int MaxWidth = 1_024;

    private readonly Func<string, string> _function;
    private readonly bool _isByCharacter;

    private TextFunction(Func<string, string> function, bool isByCharacter = false)
    {
        _function = function;
        _isByCharacter = isByCharacter;
    }

    /// <summary>The function that the method <paramref name="name"/> is with these arguments, null for one that is not constant; null for methods that are not read.</summary>
    public static TextFunction? Of(string name, IReadOnlyList<object?> arguments)
    {
        var first = arguments.Count > 0 ? arguments[0] : null;
        var second = arguments.Count > 1 ? arguments[1] : null;
        switch (name)
        {
            // A culture as argument makes no difference to the letters that names of resources may have.
            case "ToLower" or "ToLowerInvariant":
                return new TextFunction(static text => text.ToLowerInvariant(), isByCharacter: true);
            case "ToUpper" or "ToUpperInvariant":
                return new TextFunction(static text => text.ToUpperInvariant(), isByCharacter: true);
            case "ToString":
                return new TextFunction(static text => text, isByCharacter: true);
            case "Trim" when Characters(arguments) is { } characters:
                return new TextFunction(text => text.Trim(characters));
            case "TrimStart" when Characters(arguments) is { } characters:
                return new TextFunction(text => text.TrimStart(characters));
            case "TrimEnd" when Characters(arguments) is { } characters:
                return new TextFunction(text => text.TrimEnd(characters));
            case "Replace" when (first, second) is (char from, char to):
                return new TextFunction(text => text.Replace(from, to), isByCharacter: true);
            case "Replace" when (first, second) is (string { Length: > 0 } from, string to) && arguments.Count == 2:
                return new TextFunction(text => text.Replace(from, to), isByCharacter: from.Length == 1);
            case "Substring" when first is int start && (arguments.Count == 1 || second is int):
                return new TextFunction(text => second is int length ? text.Substring(start, length) : text.Substring(start));
            case "Remove" when first is int start && (arguments.Count == 1 || second is int):
                return new TextFunction(text => second is int count ? text.Remove(start, count) : text.Remove(start));
            case "Insert" when (first, second) is (int at, string inserted):
                return new TextFunction(text => text.Insert(at, inserted));
            case "PadLeft" when first is int and <= MaxWidth and var width && second is null or char:
                return new TextFunction(text => text.PadLeft(width, second as char? ?? ' '));
            case "PadRight" when first is int and <= MaxWidth and var width && second is null or char:
                return new TextFunction(text => text.PadRight(width, second as char? ?? ' '));
            default:
                return null;
        }
    }

    /// <summary>The function's result; holes stay holes where it takes one character at a time, and make it Unknown otherwise.</summary>
    public PropertyValue Apply(PropertyValue value, SyntaxNode node)
    {
        switch (value.Kind)
        {
            case ValueKind.Constant when value.EnumMember is not { Length: 0 } && value.Constant is not double:
                return Known(value.EnumMember ?? value.ToString(), node);
            case ValueKind.Pattern when _isByCharacter:
                var parts = ImmutableArray.CreateBuilder<PatternPart>(value.Parts.Length);
                foreach (var part in value.Parts)
                {
                    parts.Add(part.Literal is { } literal ? PatternPart.Known(_function(literal)) : part);
                }

                return PropertyValue.Pattern(parts.ToImmutable(), node);
            case ValueKind.Pattern when value.IsVolatile:
                return PropertyValue.Pattern(value.Parts, node);
            case ValueKind.Conditional:
                var branches = ImmutableArray.CreateBuilder<PropertyValue>(value.Items.Length);
                foreach (var item in value.Items)
                {
                    branches.Add(Apply(item, node));
                }

                return value.IsEach ? PropertyValue.Each(branches.ToImmutable(), node) : PropertyValue.Conditional(branches.ToImmutable(), node, value.ProductionBranch);
            default:
                return PropertyValue.Unknown(node, value.Name);
        }
    }

    private PropertyValue Known(string text, SyntaxNode node)
    {
        try
        {
            return PropertyValue.Known(_function(text), node);
        }
        catch (ArgumentException)
        {
            // The program would throw here too.
            return PropertyValue.Unknown(node);
        }
    }

    private static char[]? Characters(IReadOnlyList<object?> arguments)
    {
        var characters = new char[arguments.Count];
        for (var i = 0; i < characters.Length; i++)
        {
            if (arguments[i] is not char character)
            {
                return null;
            }

            characters[i] = character;
        }

        return characters;
    }
}
