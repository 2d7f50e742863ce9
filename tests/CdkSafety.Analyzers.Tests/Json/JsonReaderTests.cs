using System.Linq;
using System.Text;
using CdkSafety.Analyzers.Json;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Json;

public class JsonReaderTests
{
    [Fact]
    public void Every_value_stands_where_it_is_written()
    {
        const string text = "{\r\n  \"a\": [1, -2.5e3, true, false, null],\r\n  \"b\": { \"c\": \"d\" }\r\n}";

        var root = Read(text);

        Assert.Equal(text, At(text, root));
        Assert.Equal(["\"a\"", "\"b\""], root.Members.Select(member => text.Substring(member.NameSpan.Start, member.NameSpan.Length)));
        Assert.Equal("[1, -2.5e3, true, false, null]", At(text, root.Member("a")!));
        Assert.Equal(["1", "-2.5e3", "true", "false", "null"], root.Member("a")!.Items.Select(item => At(text, item)));
        Assert.Equal("\"d\"", At(text, root.Member("b")!.Member("c")!));
    }

    [Theory]
    [InlineData("null", nameof(JsonKind.Null))]
    [InlineData("true", nameof(JsonKind.True))]
    [InlineData("false", nameof(JsonKind.False))]
    [InlineData("0", nameof(JsonKind.Number))]
    [InlineData("\"\"", nameof(JsonKind.String))]
    [InlineData("[]", nameof(JsonKind.Array))]
    [InlineData("{}", nameof(JsonKind.Object))]
    [InlineData(" \t\r\n{ } \r\n", nameof(JsonKind.Object))]
    [InlineData("\uFEFF[]", nameof(JsonKind.Array))]
    public void A_document_is_any_value(string text, string kind) => Assert.Equal(kind, Read(text).Kind.ToString());

    [Theory]
    [InlineData("0", 0d)]
    [InlineData("-0", -0d)]
    [InlineData("10", 10d)]
    [InlineData("70000", 70000d)]
    [InlineData("1.5", 1.5)]
    [InlineData("-1.5E+2", -150d)]
    [InlineData("2e-2", 0.02)]
    public void A_number_is_read(string text, double number)
    {
        Assert.Equal(number, Read(text).Number);
        Assert.Equal(text, Read(text).Text);
    }

    [Fact]
    public void A_number_that_no_double_holds_is_no_number() => Assert.Null(Read("1e999").Number);

    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"quote \\\" end\"", "quote \" end")]
    [InlineData("\"\\\\\"", "\\")]
    [InlineData("\"\\/\\b\\f\\n\\r\\t\"", "/\b\f\n\r\t")]
    [InlineData("\"\\u00e9t\\u00E9\"", "été")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\\u12\"", "u12")]
    [InlineData("\"\\q\"", "q")]
    public void Escapes_are_resolved(string text, string expected) => Assert.Equal(expected, Read(text).Text);

    [Fact]
    public void A_name_is_unescaped() => Assert.NotNull(Read("{ \"\\u0061b\": 1 }").Member("ab"));

    [Fact]
    public void The_last_of_repeated_members_is_the_value()
    {
        var root = Read("{ \"a\": 1, \"b\": 2, \"a\": 3 }");

        Assert.Equal("3", root.Member("a")!.Text);
        Assert.True(root.Repeats("a"));
        Assert.False(root.Repeats("b"));
        Assert.Equal(3, root.Members.Count);
    }

    [Fact]
    public void A_hole_is_a_value_or_a_part_of_a_string()
    {
        var root = Read("{ \"a\": \uFFFC, \"b\": \"x-\uFFFC\" }");

        Assert.Equal(JsonKind.Hole, root.Member("a")!.Kind);
        Assert.Equal("x-\uFFFC", root.Member("b")!.Text);
    }

    [Theory]
    [InlineData("", 0, "the text ends where a value should be")]
    [InlineData("   ", 3, "the text ends where a value should be")]
    [InlineData("{} {}", 3, "something follows the end of the document")]
    [InlineData("{ \"a\": 1", 8, "the text ends before the object does")]
    [InlineData("{", 1, "the text ends before the object does")]
    [InlineData("[1", 2, "the text ends before the array does")]
    [InlineData("[", 1, "the text ends where a value should be")]
    [InlineData("[1, ]", 4, "a comma is followed by no value")]
    [InlineData("{ \"a\": 1, }", 10, "a comma is followed by no value")]
    [InlineData("[1 2]", 3, "a comma or the end of the array is missing")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 9, "a comma or the end of the object is missing")]
    [InlineData("{ a: 1 }", 2, "the name of a member is missing")]
    [InlineData("{ \"a\" 1 }", 6, "a colon is missing")]
    [InlineData("{ \"a: 1 }", 2, "a string has no end")]
    [InlineData("[\"a\nb\"]", 3, "a line or a control character stands in a string")]
    [InlineData("\"\\", 0, "a string has no end")]
    [InlineData("// comment\n{}", 0, "comments are no JSON")]
    [InlineData("{ \"a\": /* no */ 1 }", 7, "comments are no JSON")]
    [InlineData("{ \"a\": 'b' }", 7, "this is no JSON value")]
    [InlineData("nul", 0, "this is no JSON value")]
    [InlineData("[01]", 1, "this is no JSON value")]
    [InlineData("-", 0, "this is no JSON value")]
    [InlineData("1.", 0, "this is no JSON value")]
    [InlineData("1e", 0, "this is no JSON value")]
    [InlineData("\0\u0001PNG", 0, "this is no JSON value")]
    public void The_first_damage_is_said_with_its_place(string text, int position, string message)
    {
        JsonReader.Read(text, out var error);

        Assert.NotNull(error);
        Assert.Equal((position, message), (error.Position, error.Message));
    }

    [Fact]
    public void What_stands_before_the_damage_is_kept()
    {
        var root = JsonReader.Read("{ \"a\": { \"b\": [1, 2, \"c\": 3 } }", out var error);

        Assert.NotNull(error);
        Assert.Equal(["1", "2", "c"], root.Member("a")!.Member("b")!.Items.Select(item => item.Text));
    }

    [Fact]
    public void Every_truncation_gives_nodes_within_the_text()
    {
        const string text = "{ \"a\": [1, { \"b\": \"c\\\"d\" }, null, [[], {}]], \"e\": -1.5e3 }";
        for (var length = 0; length < text.Length; length++)
        {
            var root = JsonReader.Read(text.Substring(0, length), out var error);

            Assert.NotNull(error);
            Assert.InRange(root.Span.End, 0, length);
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Deep_nesting_is_an_error(string open, string close)
    {
        var text = new StringBuilder().Insert(0, open, 10_000).Append('1').ToString() + new StringBuilder().Insert(0, close, 10_000);

        JsonReader.Read(text, out var error);

        Assert.Equal("it is nested more than 200 levels deep", error?.Message);
        Assert.Equal(200 * open.Length, error!.Position);
    }

    private static JsonNode Read(string text)
    {
        var node = JsonReader.Read(text, out var error);
        Assert.Null(error?.Message);
        return node;
    }

    private static string At(string text, JsonNode node) => text.Substring(node.Span.Start, node.Span.Length);
}
