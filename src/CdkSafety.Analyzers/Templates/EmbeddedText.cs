using System;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Yaml;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Templates;

/// <summary>
/// A text of a template, each character with the place where it stands: written out, or put together by Fn::Sub and Fn::Join. What
/// CloudFormation fills in, and what is not known, is <see cref="JsonReader.Hole"/>.
/// </summary>
internal sealed class EmbeddedText
{
    private readonly TemplateDocument _document;
    private readonly Intrinsics _intrinsics;
    private readonly TextSpan _whole;
    private readonly PlacedText _text = new();

    /// <summary>Reads the text that <paramref name="node"/> gives.</summary>
    public EmbeddedText(TemplateDocument document, Intrinsics intrinsics, JsonNode node)
    {
        _document = document;
        _intrinsics = intrinsics;
        _whole = node.Span;
        Append(node);
    }

    /// <summary>The text.</summary>
    public string Text => _text.Text;

    /// <summary>Where the characters of <paramref name="span"/> stand.</summary>
    public ITextPlace PlaceOf(TextSpan span) => new TemplatePlace(_document, _text.PlaceOf(span) ?? _whole);

    private void Append(JsonNode node)
    {
        var (function, argument) = node.Members.Count == 1 ? (node.Members[0].Name, node.Members[0].Value) : (null, node);
        switch (function)
        {
            case "Fn::Sub":
                AppendSubstituted(argument);
                break;
            case "Fn::Join" when argument.Items.Count == 2 && argument.Items[0] is { Kind: JsonKind.String, Text: { } separator } && argument.Items[1].Kind == JsonKind.Array:
                AppendJoined(argument.Items[1], separator, argument.Items[0].Span);
                break;
            case null when node.Kind == JsonKind.String:
                Append(_text, node);
                break;
            default:
                Append(_intrinsics.Read(node), node.Span);
                break;
        }
    }

    private void AppendJoined(JsonNode list, string separator, TextSpan separatorSpan)
    {
        var isFirst = true;
        foreach (var item in list.Items)
        {
            if (_intrinsics.Read(item).Kind == ValueKind.Absent)
            {
                continue;
            }

            if (!isFirst)
            {
                _text.Append(separator, separatorSpan);
            }

            isFirst = false;
            Append(item);
        }
    }

    private void AppendSubstituted(JsonNode argument)
    {
        var variables = argument.Items.Count == 2 ? argument.Items[1] : null;
        if ((variables is null ? argument : argument.Items[0]) is not { Kind: JsonKind.String, Text: { } text } template)
        {
            _text.AppendHole(argument.Span);
            return;
        }

        var literal = new PlacedText();
        Append(literal, template);
        var start = 0;
        foreach (var (hole, name) in Intrinsics.HolesOf(text))
        {
            _text.Append(literal, start, hole.Start);
            Append(_intrinsics.ReadHole(name, variables), literal.PlaceOf(hole)!.Value);
            start = hole.End;
        }

        _text.Append(literal, start, text.Length);
    }

    private void Append(PlacedText text, JsonNode scalar)
    {
        if (ScalarText.PlacesOf(_document.Text, scalar) is { } places)
        {
            text.Append(scalar.Text!, places);
        }
        else
        {
            text.Append(scalar.Text!, scalar.Span);
        }
    }

    /// <summary>Appends a text of which only the value is known: all of it stands at <paramref name="place"/>.</summary>
    private void Append(PropertyValue value, TextSpan place)
    {
        var text = TemplateText.Of(new[] { value });
        if (text.Text is { } known)
        {
            _text.Append(known, place);
        }
        else if (text.Kind == ValueKind.Pattern)
        {
            foreach (var part in text.Parts)
            {
                _text.Append(part.Literal ?? JsonReader.Hole.ToString(), place);
            }
        }
        else
        {
            _text.AppendHole(place);
        }
    }
}
