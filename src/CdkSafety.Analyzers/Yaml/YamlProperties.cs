using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Yaml;

/// <summary>The tag and the anchor of a value, <c>&amp;name !Ref</c>, and where the value itself begins behind them.</summary>
internal readonly struct YamlProperties
{
    private YamlProperties(string? tag, string? anchor, TextSpan tagSpan, int end, int contentStart)
    {
        Tag = tag;
        Anchor = anchor;
        TagSpan = tagSpan;
        End = end;
        ContentStart = contentStart;
    }

    /// <summary>The tag as the parser resolved it; <see langword="null"/> when there is none.</summary>
    public string? Tag { get; }

    /// <summary>The name of the anchor; <see langword="null"/> when there is none.</summary>
    public string? Anchor { get; }

    /// <summary>Where the tag stands.</summary>
    public TextSpan TagSpan { get; }

    /// <summary>Where the last of the properties ends; where the value begins when there is none.</summary>
    public int End { get; }

    /// <summary>Where the value begins, behind space, comments and lines.</summary>
    public int ContentStart { get; }

    /// <summary>Reads the properties of the value at <paramref name="start"/>, whose tag and anchor the parser found.</summary>
    public static YamlProperties Read(string text, int start, int end, string? tag, string? anchor)
    {
        var position = start;
        var last = start;
        var tagSpan = new TextSpan(start, 0);
        for (var left = (tag is null ? 0 : 1) + (anchor is null ? 0 : 1); left > 0 && position < end && text[position] is '!' or '&'; left--)
        {
            last = position;
            while (last < end && !char.IsWhiteSpace(text[last]))
            {
                last++;
            }

            if (text[position] == '!')
            {
                tagSpan = TextSpan.FromBounds(position, last);
            }

            position = SkipSpace(text, last, end);
        }

        return new YamlProperties(tag, anchor, tagSpan, last, position);
    }

    private static int SkipSpace(string text, int position, int end)
    {
        while (position < end && (char.IsWhiteSpace(text[position]) || text[position] == '#'))
        {
            if (text[position] == '#')
            {
                while (position < end && text[position] is not ('\n' or '\r'))
                {
                    position++;
                }
            }
            else
            {
                position++;
            }
        }

        return position;
    }
}
