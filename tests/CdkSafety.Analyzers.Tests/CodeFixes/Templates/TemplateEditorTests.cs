using System;
using System.Linq;
using CdkSafety.Analyzers.CodeFixes.Templates;
using CdkSafety.Analyzers.Json;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Templates;

/// <summary>The text before and after an edit; <c>a.b</c> or <c>a.0</c> is the value that it is made at.</summary>
public class TemplateEditorTests
{
    [Theory]
    [InlineData("""{ "a": "x" }""", "y z", """{ "a": "y z" }""")]
    [InlineData("""{ "a": "x" }""", "say \"\\\"", """{ "a": "say \"\\\"" }""")]
    [InlineData("""{ "a": { "Ref": "B" } }""", "y", """{ "a": "y" }""")]
    [InlineData("a: x # why", "y", "a: y # why")]
    [InlineData("a: x", "y z", "a: 'y z'")]
    [InlineData("a: x", "no", "a: 'no'")]
    [InlineData("a: x", "2010-09-09", "a: '2010-09-09'")]
    [InlineData("a: x", "AWS::S3::Bucket", "a: AWS::S3::Bucket")]
    [InlineData("a: x", "it's", "a: 'it''s'")]
    [InlineData("a: 'x'", "it's", "a: 'it''s'")]
    [InlineData("a: \"x\" # why", "y", "a: \"y\" # why")]
    [InlineData("a: { b: x, c: 1 }", "y", "a: y")]
    [InlineData("a: *b", "y", null)]
    [InlineData("b: &b x\na: *b", "y", "b: &b x\na: y")]
    [InlineData("a: &b x\nb: *b", "y", "a: &b y\nb: *b")]
    [InlineData("a: !Ref B", "y", "a: y")]
    [InlineData("a: >-\n  many\n  words\nb: 1", "y", "a: y\nb: 1")]
    [InlineData("a: arn:${A}:x", "arn:${A}:y", "a: arn:${A}:y")]
    [InlineData("a: x", "arn:${A}:y", "a: 'arn:${A}:y'")]
    public void A_text_is_replaced_in_its_own_quotes(string text, string value, string? expected) =>
        Assert.Equal(expected, Edit(text, editor => editor.ReplaceText(At(editor, "a"), value)));

    [Theory]
    [InlineData("""{ "a": 70000 }""", """{ "a": 40000 }""")]
    [InlineData("""{ "a": "70000" }""", """{ "a": "40000" }""")]
    [InlineData("a: 70000 # units", "a: 40000 # units")]
    [InlineData("a: '70000'", "a: '40000'")]
    [InlineData("a: \"70000\"", "a: \"40000\"")]
    public void A_number_is_replaced_in_its_own_quotes(string text, string expected) =>
        Assert.Equal(expected, Edit(text, editor => editor.ReplaceNumber(At(editor, "a"), "40000")));

    [Theory]
    [InlineData("""{ "r": { "a": "x" } }""", """{ "r": { "a": "x", "n": "y" } }""")]
    [InlineData("""{ "r": { "a": "x", "b": 1 } }""", """{ "r": { "a": "x", "n": "y", "b": 1 } }""")]
    [InlineData("{\n  \"r\": {\n    \"a\": \"x\",\n    \"b\": 1\n  }\n}", "{\n  \"r\": {\n    \"a\": \"x\",\n    \"n\": \"y\",\n    \"b\": 1\n  }\n}")]
    [InlineData("{\n\t\"r\": {\n\t\t\"a\": \"x\"\n\t}\n}", "{\n\t\"r\": {\n\t\t\"a\": \"x\",\n\t\t\"n\": \"y\"\n\t}\n}")]
    [InlineData("{\r\n  \"r\": {\r\n    \"a\": \"x\"\r\n  }\r\n}", "{\r\n  \"r\": {\r\n    \"a\": \"x\",\r\n    \"n\": \"y\"\r\n  }\r\n}")]
    [InlineData("r:\n  a: x # why\n  b: 1\n", "r:\n  a: x # why\n  n: y\n  b: 1\n")]
    [InlineData("r:\r\n  a: x # why\r\n  b: 1\r\n", "r:\r\n  a: x # why\r\n  n: y\r\n  b: 1\r\n")]
    [InlineData("r:\n  a: x", "r:\n  a: x\n  n: y")]
    [InlineData("r:\n  \"a\": 'x'\n", "r:\n  \"a\": 'x'\n  \"n\": 'y'\n")]
    [InlineData("r: { a: x, b: 1 }", "r: { a: x, n: y, b: 1 }")]
    [InlineData("r: {\n  a: x\n}", "r: {\n  a: x,\n  n: y\n}")]
    [InlineData("m: &m { a: x }\nr:\n  <<: *m\n  b: 1", null)]
    public void A_text_is_added_as_its_neighbour_stands(string text, string? expected) =>
        Assert.Equal(expected, Edit(text, editor => editor.InsertText(At(editor, "r"), Member(At(editor, "r"), "a"), "n", "y")));

    [Theory]
    [InlineData("l:\n- a: x\n  b: 1\n", "l:\n- a: x\n  n: y\n  b: 1\n")]
    [InlineData("l:\n  -   a: x\n", "l:\n  -   a: x\n      n: y\n")]
    [InlineData("""{ "l": [{ "a": "x" }] }""", """{ "l": [{ "a": "x", "n": "y" }] }""")]
    public void A_text_is_added_to_an_element_of_a_list(string text, string expected) =>
        Assert.Equal(expected, Edit(text, editor => editor.InsertText(At(editor, "l.0"), Member(At(editor, "l.0"), "a"), "n", "y")));

    [Fact]
    public void A_text_is_added_behind_what_has_many_lines() =>
        Assert.Equal("r:\n  a: |\n    one\n    two\n  n: y\n  b: 1\n", Edit("r:\n  a: |\n    one\n    two\n  b: 1\n", editor => editor.InsertText(At(editor, "r"), Member(At(editor, "r"), "a"), "n", "y")));

    [Theory]
    [InlineData("""{ "r": { "a": "x" } }""", """{ "r": { "a": "x", "n": ["dev", "no"] } }""")]
    [InlineData("r:\n  a: x\n", "r:\n  a: x\n  n: [dev, 'no']\n")]
    [InlineData("r:\n  a: \"x\"\n", "r:\n  a: \"x\"\n  n: [\"dev\", \"no\"]\n")]
    public void A_list_is_added_in_one_line(string text, string expected) =>
        Assert.Equal(expected, Edit(text, editor => editor.InsertList(At(editor, "r"), Member(At(editor, "r"), "a"), "n", ["dev", "no"])));

    [Theory]
    [InlineData("""{ "l": [1, 2, 3] }""", 0, """{ "l": [2, 3] }""")]
    [InlineData("""{ "l": [1, 2, 3] }""", 2, """{ "l": [1, 2] }""")]
    [InlineData("""{ "l": [ 1 ] }""", 0, """{ "l": [] }""")]
    [InlineData("{ \"l\": [\n  1,\n  2\n] }", 0, "{ \"l\": [\n  2\n] }")]
    [InlineData("{ \"l\": [\n  1,\n  2\n] }", 1, "{ \"l\": [\n  1\n] }")]
    [InlineData("l: [a, b]", 0, "l: [b]")]
    [InlineData("l:\n- a # one\n- b # two\n", 0, "l:\n- b # two\n")]
    [InlineData("l:\r\n- a # one\r\n- b # two\r\n", 1, "l:\r\n- a # one\r\n")]
    [InlineData("l:\n- a\n- b", 1, "l:\n- a")]
    [InlineData("l:\n  - !Join\n    - ''\n    - [a, b]\n  - c\n", 0, "l:\n  - c\n")]
    [InlineData("l:\n- a\n", 0, null)]
    [InlineData("l:\n- - a\n  - b\n", 0, null)]
    public void An_element_is_removed_with_its_comma_or_line(string text, int index, string? expected) =>
        Assert.Equal(expected, Edit(text, editor => editor.RemoveItem(At(editor, "l"), At(editor, "l").Items[index])));

    [Fact]
    public void The_first_of_two_lists_in_one_line_stays() =>
        Assert.Null(Edit("l:\n- - a\n  - b\n", editor => editor.RemoveItem(At(editor, "l.0"), At(editor, "l.0").Items[0])));

    [Theory]
    [InlineData("""{ "r": { "a": 1, "b": { "c": 2 }, "d": 3 } }""", "b", """{ "r": { "a": 1, "d": 3 } }""")]
    [InlineData("""{ "r": { "a": 1, "b": 2 } }""", "b", """{ "r": { "a": 1 } }""")]
    [InlineData("r:\n  a: 1\n  b:\n    - 2\n  d: 3\n", "b", "r:\n  a: 1\n  d: 3\n")]
    [InlineData("r:\n  a: 1\n", "a", null)]
    [InlineData("r:\n  a: 1\n", "z", null)]
    public void A_member_is_removed_with_its_comma_or_line(string text, string name, string? expected) =>
        Assert.Equal(expected, Edit(text, editor => editor.RemoveMember(At(editor, "r"), name)));

    [Theory]
    [InlineData("""{ "a": """)]
    [InlineData("a: [")]
    public void A_damaged_text_is_not_edited(string text) => Assert.Null(TemplateEditor.Open(text));

    private static string? Edit(string text, Func<TemplateEditor, TextChange?> edit) =>
        TemplateEditor.Open(text) is { } editor && edit(editor) is { } change ? SourceText.From(text).WithChanges(change).ToString() : null;

    private static JsonNode At(TemplateEditor editor, string path) => path.Split('.').Aggregate(
        editor.Root,
        (node, part) => int.TryParse(part, out var index) ? node.Items[index] : node.Member(part)!);

    private static JsonMember Member(JsonNode node, string name) => node.Members.Single(member => member.Name == name);
}
