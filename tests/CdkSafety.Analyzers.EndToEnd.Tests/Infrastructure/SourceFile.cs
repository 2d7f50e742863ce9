using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.Infrastructure;

/// <summary>
/// A source file in which places are found by what stands there, so that a test keeps its meaning when lines move.
/// </summary>
internal sealed class SourceFile(string path)
{
    private readonly string _text = File.ReadAllText(path);

    /// <summary>
    /// A finding at each place where the fragment stands; <c>[|…|]</c> marks the part that is reported. Any white space in the
    /// fragment stands for any white space in the file.
    /// </summary>
    public IEnumerable<Finding> Expect(string id, string fragment, int count = 1)
    {
        var open = fragment.IndexOf("[|", StringComparison.Ordinal);
        var close = fragment.IndexOf("|]", StringComparison.Ordinal);
        var pattern = $"{Pattern(fragment[..open])}(?<place>{Pattern(fragment[(open + 2)..close])}){Pattern(fragment[(close + 2)..])}";
        var places = Regex.Matches(_text, pattern, RegexOptions.CultureInvariant).Select(match => match.Groups["place"]).ToList();
        Assert.True(places.Count == count, $"{path} has {places.Count.ToString(CultureInfo.InvariantCulture)} of '{fragment}', not {count.ToString(CultureInfo.InvariantCulture)}.");
        return places.Select(place => At(id, place.Index, place.Index + place.Length));
    }

    /// <summary>A finding at a region given in lines and columns from 1.</summary>
    public Finding At(string id, int startLine, int startColumn, int endLine, int endColumn) =>
        At(id, Index(startLine, startColumn), Index(endLine, endColumn));

    private Finding At(string id, int start, int end)
    {
        var lineStart = _text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        return new Finding(
            id,
            Path.GetFileName(path),
            _text.AsSpan(0, start).Count('\n') + 1,
            start - lineStart + 1,
            _text[start..end]);
    }

    private int Index(int line, int column)
    {
        var start = 0;
        for (var current = 1; current < line; current++)
        {
            start = _text.IndexOf('\n', start) + 1;
        }

        return start + column - 1;
    }

    private static string Pattern(string fragment) =>
        string.Join(@"\s+", Regex.Split(fragment, @"\s+").Select(Regex.Escape));
}
