using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Json;

/// <summary>A text that is put together from pieces of a file, each character with the place where it stands there.</summary>
internal sealed class PlacedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _places = new();

    /// <summary>The text; what is not known in it is <see cref="JsonReader.Hole"/>.</summary>
    public string Text => _text.ToString();

    /// <summary>Appends <paramref name="text"/>, all of which stands at <paramref name="place"/>.</summary>
    public void Append(string text, TextSpan place)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++)
        {
            _places.Add(place);
        }
    }

    /// <summary>Appends <paramref name="text"/>, whose characters stand at <paramref name="places"/>, one each.</summary>
    public void Append(string text, IReadOnlyList<TextSpan> places)
    {
        _text.Append(text);
        _places.AddRange(places);
    }

    /// <summary>Appends the characters of <paramref name="other"/> from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public void Append(PlacedText other, int start, int end)
    {
        _text.Append(other._text.ToString(start, end - start));
        _places.AddRange(other._places.GetRange(start, end - start));
    }

    /// <summary>Appends a hole that something fills in at <paramref name="place"/>.</summary>
    public void AppendHole(TextSpan place) => Append(JsonReader.Hole.ToString(), place);

    /// <summary>Where the characters of <paramref name="span"/> stand; <see langword="null"/> when it has none.</summary>
    public TextSpan? PlaceOf(TextSpan span)
    {
        if (span.IsEmpty || span.End > _places.Count)
        {
            return null;
        }

        var first = _places[span.Start];
        return TextSpan.FromBounds(first.Start, Math.Max(first.End, _places[span.End - 1].End));
    }
}
