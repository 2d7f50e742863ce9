using System.Linq;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Yaml;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Yaml;

public class ScalarTextTests
{
    /// <summary>A document, and for <c>a@</c> or <c>@</c> in the text of its member, the source that the <c>@</c> stands for.</summary>
    [Theory]
    [InlineData("{\"t\": \"a@\"}", "@")]
    [InlineData("{\"t\": \"\\\"\\n \\u0040\"}", "\\u0040")]
    [InlineData("{\"t\": \"\\ud83d\\ude00\\\\@\"}", "@")]
    [InlineData("t: a@", "@")]
    [InlineData("t: a\n  b\n\n  c @", "@")]
    [InlineData("t: 'it''s @'", "@")]
    [InlineData("t: 'a\n  b\n  @'", "@")]
    [InlineData("t: \"\\\"\\u0040\"", "\\u0040")]
    [InlineData("t: \"a\\\n  b  \\\n  @\"", "@")]
    [InlineData("t: \"a\n  b\\n@\"", "@")]
    [InlineData("t: |\n  a\n    @\n\n  b\n", "@")]
    [InlineData("t: |-  # body\r\n  a\r\n  @\r\n", "@")]
    [InlineData("t: |2\n    a\n  @\n", "@")]
    [InlineData("t: |+\n\n  @\n\n\n", "@")]
    [InlineData("t: >\n  a\n  b\n\n    c\n  @\n", "@")]
    public void A_character_stands_where_it_is_written(string source, string expected)
    {
        var scalar = Read(source);
        var places = ScalarText.PlacesOf(source, scalar);

        Assert.NotNull(places);
        Assert.Equal(scalar.Text!.Length, places.Count);
        Assert.Equal(expected, source.Substring(places[scalar.Text.IndexOf('@')].Start, places[scalar.Text.IndexOf('@')].Length));
    }

    /// <summary>What is no character of the source: behind an alias, and escapes of YAML alone.</summary>
    [Theory]
    [InlineData("a: &x text\nt: *x")]
    [InlineData("t: \"\\x40\"")]
    [InlineData("t: \"\\U0001F600\"")]
    public void What_cannot_be_matched_has_no_places(string source) => Assert.Null(ScalarText.PlacesOf(source, Read(source)));

    [Fact]
    public void A_text_of_pieces_has_their_places()
    {
        var first = new PlacedText();
        first.Append("abc", Enumerable.Range(0, 3).Select(i => new TextSpan(10 + i, 1)).ToList());
        var text = new PlacedText();
        text.Append(first, 1, 3);
        text.AppendHole(new TextSpan(20, 4));

        Assert.Equal("bc" + JsonReader.Hole, text.Text);
        Assert.Equal(new TextSpan(11, 2), text.PlaceOf(new TextSpan(0, 2)));
        Assert.Equal(TextSpan.FromBounds(12, 24), text.PlaceOf(new TextSpan(1, 2)));
        Assert.Null(text.PlaceOf(new TextSpan(0, 0)));
        Assert.Null(text.PlaceOf(new TextSpan(2, 2)));
    }

    private static JsonNode Read(string source)
    {
        var root = TemplateReader.Read(source, out var error);
        Assert.Null(error);
        return root.Member("t")!;
    }
}
