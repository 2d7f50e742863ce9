using System;
using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.CodeFixes.Templates;

/// <summary>
/// Edits the text of a template, JSON or YAML, in the layout that it has: a value keeps its quotes, a new member stands as its neighbour
/// does, comments stay. Each method says what to change; a change that would not fit the layout is <see langword="null"/>.
/// </summary>
internal sealed class TemplateEditor
{
    private readonly string _text;
    private readonly bool _isJson;
    private readonly string _lineBreak;

    private TemplateEditor(string text, JsonNode root)
    {
        _text = text;
        _isJson = TemplateReader.IsJson(text);
        _lineBreak = text.Contains("\r\n") ? "\r\n" : "\n";
        Root = root;
    }

    /// <summary>The document.</summary>
    public JsonNode Root { get; }

    /// <summary>The editor of <paramref name="text"/>; <see langword="null"/> when it is damaged, since its layout is then not known.</summary>
    public static TemplateEditor? Open(string text)
    {
        var root = TemplateReader.Read(text, out var error);
        return error is null ? new TemplateEditor(text, root) : null;
    }

    /// <summary>Writes the text <paramref name="value"/> in the place of <paramref name="old"/>.</summary>
    public TextChange ReplaceText(JsonNode old, string value) => new(old.Span, Scalar(value, old));

    /// <summary>Writes a number in the place of <paramref name="old"/>, in quotes where that has some.</summary>
    /// <param name="old">A number, or a text that CloudFormation takes for one.</param>
    /// <param name="value">The number as both languages write it.</param>
    public TextChange ReplaceNumber(JsonNode old, string value) => new(old.Span, QuoteOf(old) is { } quote ? quote + value + quote : value);

    /// <summary>Adds a member with the text <paramref name="value"/> behind <paramref name="neighbour"/>, a member of <paramref name="owner"/>.</summary>
    public TextChange? InsertText(JsonNode owner, JsonMember neighbour, string name, string value) => Insert(owner, neighbour, name, Scalar(value, neighbour.Value));

    /// <summary>Adds a member with a list of texts behind <paramref name="neighbour"/>, a member of <paramref name="owner"/>.</summary>
    public TextChange? InsertList(JsonNode owner, JsonMember neighbour, string name, IEnumerable<string> values) =>
        Insert(owner, neighbour, name, "[" + string.Join(", ", values.Select(value => Scalar(value, neighbour.Value))) + "]");

    /// <summary>Removes the element <paramref name="item"/> of the array <paramref name="owner"/>, and the comma or the line that goes with it.</summary>
    public TextChange? RemoveItem(JsonNode owner, JsonNode item)
    {
        var index = owner.Items.ToList().IndexOf(item);
        return index < 0 ? null : Remove(owner, owner.Items.Select(static value => value.Span).ToList(), index, _text.LastIndexOf('-', item.Span.Start));
    }

    /// <summary>Removes the member <paramref name="name"/> of the object <paramref name="owner"/>, and the comma or the line that goes with it.</summary>
    public TextChange? RemoveMember(JsonNode owner, string name)
    {
        var spans = owner.Members.Select(static member => TextSpan.FromBounds(member.NameSpan.Start, Math.Max(member.NameSpan.End, member.Value.Span.End))).ToList();
        var index = owner.Members.Select(static member => member.Name).ToList().IndexOf(name);
        return index < 0 ? null : Remove(owner, spans, index, spans[index].Start);
    }

    /// <summary>Whether the members or elements of <paramref name="node"/> are separated by commas, not by lines.</summary>
    private bool IsFlow(JsonNode node) => _isJson || (node.Span.Start < _text.Length && _text[node.Span.Start] is '{' or '[');

    private TextChange? Insert(JsonNode owner, JsonMember neighbour, string name, string value)
    {
        if (!owner.Span.Contains(neighbour.NameSpan) || neighbour.Value.Span.Start < neighbour.NameSpan.End)
        {
            // Merged in from elsewhere.
            return null;
        }

        var quote = _text[neighbour.NameSpan.Start] is var first and ('"' or '\'') ? first.ToString() : string.Empty;
        var member = quote + name + quote + ": " + value;
        var start = LineStart(neighbour.NameSpan.Start);
        var indentation = _text.Substring(start, neighbour.NameSpan.Start - start);
        if (IsFlow(owner))
        {
            var layout = string.IsNullOrWhiteSpace(indentation) ? _lineBreak + indentation : " ";
            return new TextChange(new TextSpan(neighbour.Value.Span.End, 0), "," + layout + member);
        }

        // The first member of a list's element stands behind the hyphen.
        return new TextChange(
            new TextSpan(LineEnd(neighbour.Value.Span.End), 0),
            _lineBreak + new string(indentation.Select(static character => character == '\t' ? '\t' : ' ').ToArray()) + member);
    }

    private TextChange? Remove(JsonNode owner, IReadOnlyList<TextSpan> spans, int index, int lineFrom)
    {
        if (spans.Any(span => !owner.Span.Contains(span)))
        {
            return null;
        }

        if (IsFlow(owner))
        {
            return new TextChange(
                index + 1 < spans.Count ? TextSpan.FromBounds(spans[index].Start, spans[index + 1].Start)
                : index > 0 ? TextSpan.FromBounds(spans[index - 1].End, spans[index].End)
                : TextSpan.FromBounds(owner.Span.Start + 1, owner.Span.End - 1),
                string.Empty);
        }

        // A list or mapping without anything in it would be null. What stands before it in its line goes on to be needed.
        var start = LineStart(spans[index].Start);
        if (spans.Count == 1 || lineFrom < start || !string.IsNullOrWhiteSpace(_text.Substring(start, lineFrom - start)))
        {
            return null;
        }

        var end = LineEnd(spans[index].End);
        return new TextChange(TextSpan.FromBounds(end < _text.Length ? start : start - _lineBreak.Length, end + BreakLength(end)), string.Empty);
    }

    /// <summary>The quotes that a value has; <see langword="null"/> when it has none.</summary>
    private string? QuoteOf(JsonNode value) =>
        value.Span.Length > 1 && _text[value.Span.Start] is var first and ('"' or '\'') ? first.ToString() : null;

    /// <summary>The text <paramref name="value"/> as the template writes it, in the quotes of <paramref name="model"/>.</summary>
    private string Scalar(string value, JsonNode model)
    {
        var plain = model.Kind == JsonKind.String && model.Text == _text.Substring(model.Span.Start, model.Span.Length) ? model.Text : string.Empty;
        return (QuoteOf(model) ?? (_isJson ? "\"" : IsPlain(value, plain) ? null : "'")) switch
        {
            "\"" => "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
            "'" => "'" + value.Replace("'", "''") + "'",
            _ => value,
        };
    }

    /// <summary>Whether YAML takes the text without quotes for itself, wherever it stands, or where <paramref name="model"/> has none.</summary>
    private static bool IsPlain(string value, string model) =>
        value.Length > 0 && (char.IsLetter(value[0]) || value[0] == '/' || (model.Length > 0 && model[0] == value[0])) && value[value.Length - 1] != ':' &&
        value.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '/' or ':' or '+' or '@' || model.IndexOf(character) >= 0) &&
        YamlScalar.KindOf(value) == JsonKind.String;

    private int LineStart(int position)
    {
        while (position > 0 && _text[position - 1] is not ('\n' or '\r'))
        {
            position--;
        }

        return position;
    }

    private int LineEnd(int position)
    {
        while (position < _text.Length && _text[position] is not ('\n' or '\r'))
        {
            position++;
        }

        return position;
    }

    /// <summary>The length of the line break at <paramref name="lineEnd"/>.</summary>
    private int BreakLength(int lineEnd) => lineEnd >= _text.Length ? 0 : string.CompareOrdinal(_text, lineEnd, "\r\n", 0, 2) == 0 ? 2 : 1;
}
