using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Json;

/// <summary>
/// A value of a JSON document, or of a YAML document that says the same, and where it stands. Immutable; of a damaged document
/// it has what could be read.
/// </summary>
internal sealed class JsonNode
{
    private static readonly JsonMember[] NoMembers = Array.Empty<JsonMember>();
    private static readonly JsonNode[] NoItems = Array.Empty<JsonNode>();

    // The text of a document as large as a book is not copied value by value: a string is taken out when somebody asks for it.
    private readonly string? _source;
    private readonly Array? _children;
    private string? _text;

    private JsonNode(JsonKind kind, TextSpan span, string? source, string? text, Array? children)
    {
        Kind = kind;
        Span = span;
        _source = source;
        _text = text;
        _children = children;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind { get; }

    /// <summary>Where it stands; of a JSON string, with its quotes.</summary>
    public TextSpan Span { get; }

    /// <summary>The members of an object, in order; of anything else none.</summary>
    public IReadOnlyList<JsonMember> Members => _children as JsonMember[] ?? NoMembers;

    /// <summary>The elements of an array; of anything else none.</summary>
    public IReadOnlyList<JsonNode> Items => _children as JsonNode[] ?? NoItems;

    /// <summary>The text of a string without its escapes, or a number as it is written; otherwise <see langword="null"/>.</summary>
    public string? Text => Kind switch
    {
        JsonKind.Number => _text ??= _source!.Substring(Span.Start, Span.Length),
        JsonKind.String => _text ??= JsonText.Unescape(_source!, Span.Start + 1, Span.End - 1),
        _ => null,
    };

    /// <summary>The number of a number; <see langword="null"/> of anything else, and of a number that no double holds.</summary>
    public double? Number =>
        Kind == JsonKind.Number && double.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number) ? number : null;

    /// <summary>A value without children, at <paramref name="span"/> of the JSON text <paramref name="source"/>.</summary>
    public static JsonNode Scalar(JsonKind kind, TextSpan span, string source) => new(kind, span, source, null, null);

    /// <summary>A value without children whose text is <paramref name="text"/>: a scalar of YAML, where quotes and escapes are other ones.</summary>
    public static JsonNode Scalar(JsonKind kind, TextSpan span, string? source, string text) => new(kind, span, source, text, null);

    /// <summary>An array of these elements.</summary>
    public static JsonNode ArrayOf(TextSpan span, JsonNode[] items) => new(JsonKind.Array, span, null, null, items);

    /// <summary>An object of these members.</summary>
    public static JsonNode ObjectOf(TextSpan span, JsonMember[] members) => new(JsonKind.Object, span, null, null, members);

    /// <summary>The same value at another place: where a name of YAML stands for it.</summary>
    public JsonNode At(TextSpan span) => new(Kind, span, _source, Text, _children);

    /// <summary>The value of the member <paramref name="name"/>, the last of several; <see langword="null"/> when there is none.</summary>
    public JsonNode? Member(string name)
    {
        if (_children is JsonMember[] members)
        {
            for (var i = members.Length - 1; i >= 0; i--)
            {
                if (members[i].Name == name)
                {
                    return members[i].Value;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the object has the member <paramref name="name"/> more than once, so that readers may differ about its value.</summary>
    public bool Repeats(string name)
    {
        var count = 0;
        foreach (var member in Members)
        {
            count += member.Name == name ? 1 : 0;
        }

        return count > 1;
    }

    /// <inheritdoc/>
    public override string ToString() => Text ?? Kind.ToString();
}
