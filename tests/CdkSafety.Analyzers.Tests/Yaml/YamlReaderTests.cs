using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Yaml;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Yaml;

public class YamlReaderTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Every_value_stands_where_it_is_written(string lineEnd)
    {
        var text = """
            # A comment
            Name: orders # and another
            "Quoted": 'it''s'
            Rows: [1, { a: b }, ]
            Lines: |
              one
              two

            Folded: many
              words
            Empty:
            List:
            - x
            - y: "z"
            Last: { "k": 1 }
            """.ReplaceLineEndings(lineEnd);

        var root = Read(text);

        Assert.Equal(text[text.IndexOf("Name", StringComparison.Ordinal)..], At(text, root));
        Assert.Equal(
            ["Name", "\"Quoted\"", "Rows", "Lines", "Folded", "Empty", "List", "Last"],
            root.Members.Select(member => text.Substring(member.NameSpan.Start, member.NameSpan.Length)));
        Assert.Equal("orders", At(text, root.Member("Name")!));
        Assert.Equal("'it''s'", At(text, root.Member("Quoted")!));
        Assert.Equal("[1, { a: b }, ]", At(text, root.Member("Rows")!));
        Assert.Equal(["1", "{ a: b }"], root.Member("Rows")!.Items.Select(item => At(text, item)));
        Assert.Equal($"|{lineEnd}  one{lineEnd}  two", At(text, root.Member("Lines")!));
        Assert.Equal("one\ntwo\n", root.Member("Lines")!.Text);
        Assert.Equal($"many{lineEnd}  words", At(text, root.Member("Folded")!));
        Assert.Equal(string.Empty, At(text, root.Member("Empty")!));
        Assert.Equal(text.IndexOf("Empty:", StringComparison.Ordinal) + "Empty:".Length, root.Member("Empty")!.Span.Start);
        Assert.Equal($"- x{lineEnd}- y: \"z\"", At(text, root.Member("List")!));
        Assert.Equal(["x", "y: \"z\""], root.Member("List")!.Items.Select(item => At(text, item)));
        Assert.Equal("{ \"k\": 1 }", At(text, root.Member("Last")!));
    }

    [Fact]
    public void A_mark_of_the_byte_order_moves_nothing()
    {
        const string text = "\uFEFFa: b";

        var root = Read(text);

        Assert.Equal("b", At(text, root.Member("a")!));
    }

    [Fact]
    public void Characters_of_two_units_are_counted_as_such()
    {
        const string text = "a: 😀 é\nb: c";

        Assert.Equal("c", At(text, Read(text).Member("b")!));
    }

    [Theory]
    [InlineData("", nameof(JsonKind.Null))]
    [InlineData("~", nameof(JsonKind.Null))]
    [InlineData("null", nameof(JsonKind.Null))]
    [InlineData("true", nameof(JsonKind.True))]
    [InlineData("TRUE", nameof(JsonKind.True))]
    [InlineData("yes", nameof(JsonKind.True))]
    [InlineData("On", nameof(JsonKind.True))]
    [InlineData("False", nameof(JsonKind.False))]
    [InlineData("no", nameof(JsonKind.False))]
    [InlineData("off", nameof(JsonKind.False))]
    [InlineData("y", nameof(JsonKind.String))]
    [InlineData("tRUE", nameof(JsonKind.String))]
    [InlineData("0", nameof(JsonKind.Number))]
    [InlineData("70000", nameof(JsonKind.Number))]
    [InlineData("-1.5", nameof(JsonKind.Number))]
    [InlineData("+5", nameof(JsonKind.Number))]
    [InlineData(".5", nameof(JsonKind.Number))]
    [InlineData("5.", nameof(JsonKind.Number))]
    [InlineData("1.5e+3", nameof(JsonKind.Number))]
    [InlineData("012345678901", nameof(JsonKind.String))]
    [InlineData("0x1F", nameof(JsonKind.String))]
    [InlineData("0o17", nameof(JsonKind.String))]
    [InlineData("1_000", nameof(JsonKind.String))]
    [InlineData("1:30", nameof(JsonKind.String))]
    [InlineData("1e3", nameof(JsonKind.String))]
    [InlineData("1.5e", nameof(JsonKind.String))]
    [InlineData("-", nameof(JsonKind.String))]
    [InlineData(".", nameof(JsonKind.String))]
    [InlineData("1.2.3", nameof(JsonKind.String))]
    [InlineData("2010-09-09", nameof(JsonKind.String))]
    [InlineData("AWS::S3::Bucket", nameof(JsonKind.String))]
    [InlineData("\"true\"", nameof(JsonKind.String))]
    [InlineData("'70000'", nameof(JsonKind.String))]
    [InlineData("!!str 5", nameof(JsonKind.String))]
    [InlineData("!!int \"5\"", nameof(JsonKind.Number))]
    [InlineData("! 5", nameof(JsonKind.String))]
    [InlineData("{}", nameof(JsonKind.Object))]
    [InlineData("[]", nameof(JsonKind.Array))]
    public void A_scalar_is_what_CloudFormation_takes_it_for(string text, string kind)
    {
        // A hyphen that a space or the end of the line follows is an element.
        var node = text == "-" ? JsonNode.Scalar(YamlScalar.KindOf(text), default, null, text) : Read("a: " + text).Member("a")!;

        Assert.Equal(kind, node.Kind.ToString());
    }

    [Fact]
    public void A_number_has_its_text_and_its_value()
    {
        var node = Read("a: +70000").Member("a")!;

        Assert.Equal("+70000", node.Text);
        Assert.Equal(70000, node.Number);
    }

    [Theory]
    [InlineData("!Ref Orders", """{"Ref":"Orders"}""")]
    [InlineData("!Condition IsProd", """{"Condition":"IsProd"}""")]
    [InlineData("!GetAtt Orders.Arn", """{"Fn::GetAtt":["Orders","Arn"]}""")]
    [InlineData("!GetAtt Nested.Outputs.Name", """{"Fn::GetAtt":["Nested","Outputs.Name"]}""")]
    [InlineData("!GetAtt [Orders, Arn]", """{"Fn::GetAtt":["Orders","Arn"]}""")]
    [InlineData("!GetAtt Orders", """{"Fn::GetAtt":"Orders"}""")]
    [InlineData("!Sub orders-${Stage}", """{"Fn::Sub":"orders-${Stage}"}""")]
    [InlineData("!Sub ['${A}', { A: !Ref B }]", """{"Fn::Sub":["${A}",{"A":{"Ref":"B"}}]}""")]
    [InlineData("!Join ['-', [a, !Ref B]]", """{"Fn::Join":["-",["a",{"Ref":"B"}]]}""")]
    [InlineData("!If [IsProd, 1, !Ref AWS::NoValue]", """{"Fn::If":["IsProd",1,{"Ref":"AWS::NoValue"}]}""")]
    [InlineData("!FindInMap [Sizes, !Ref Stage, Read]", """{"Fn::FindInMap":["Sizes",{"Ref":"Stage"},"Read"]}""")]
    [InlineData("!Select [0, !GetAZs '']", """{"Fn::Select":[0,{"Fn::GetAZs":""}]}""")]
    [InlineData("!GetAZs", """{"Fn::GetAZs":""}""")]
    [InlineData("!Split [',', a]", """{"Fn::Split":[",","a"]}""")]
    [InlineData("!ImportValue orders-table", """{"Fn::ImportValue":"orders-table"}""")]
    [InlineData("!Base64 5", """{"Fn::Base64":"5"}""")]
    [InlineData("!Cidr [10.0.0.0/16, 4, 8]", """{"Fn::Cidr":["10.0.0.0/16",4,8]}""")]
    [InlineData("!Transform { Name: AWS::Include, Parameters: { Location: x } }", """{"Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"x"}}}""")]
    [InlineData("!And [!Condition A, !Not [!Equals [!Ref B, c]]]", """{"Fn::And":[{"Condition":"A"},{"Fn::Not":[{"Fn::Equals":[{"Ref":"B"},"c"]}]}]}""")]
    [InlineData("!Or [!Condition A, !Condition B]", """{"Fn::Or":[{"Condition":"A"},{"Condition":"B"}]}""")]
    [InlineData("!ToJsonString { a: 1 }", """{"Fn::ToJsonString":{"a":1}}""")]
    public void A_short_form_is_read_in_its_long_form(string text, string json)
    {
        var node = Read("a: " + text).Member("a")!;

        Assert.Equal(json, JsonOf(node));
        Assert.Equal(text, At("a: " + text, node));
    }

    [Fact]
    public void What_a_short_form_stands_for_keeps_its_places()
    {
        const string text = """
            a: !Sub
              - "x${B}" # the text
              - B: !Ref C
            d: !GetAtt "E.F"
            g: &anchor !Ref H
            """;

        var root = Read(text);
        var list = root.Member("a")!.Member("Fn::Sub")!;
        Assert.Equal("!Sub\n  - \"x${B}\" # the text\n  - B: !Ref C", At(text, root.Member("a")!));
        Assert.Equal("- \"x${B}\" # the text\n  - B: !Ref C", At(text, list));
        Assert.Equal("\"x${B}\"", At(text, list.Items[0]));
        Assert.Equal("C", At(text, list.Items[1].Member("B")!.Member("Ref")!));
        Assert.Equal("!Ref", text.Substring(list.Items[1].Member("B")!.Members[0].NameSpan.Start, 4));

        var attribute = root.Member("d")!.Member("Fn::GetAtt")!;
        Assert.Equal("\"E.F\"", At(text, attribute));
        Assert.Equal(["E", "F"], attribute.Items.Select(item => At(text, item)));
        Assert.Equal("!Ref H", At(text, root.Member("g")!));
    }

    [Fact]
    public void An_alias_is_its_anchor_at_another_place()
    {
        const string text = """
            a: &policy Retain
            b: *policy
            c: &sizes { read: 5 }
            d: [*sizes, *sizes]
            """;

        var root = Read(text);

        Assert.Equal("""{"a":"Retain","b":"Retain","c":{"read":5},"d":[{"read":5},{"read":5}]}""", JsonOf(root));
        Assert.Equal("Retain", At(text, root.Member("a")!));
        Assert.Equal("*policy", At(text, root.Member("b")!));
        Assert.Equal("{ read: 5 }", At(text, root.Member("c")!));
        Assert.Equal("*sizes", At(text, root.Member("d")!.Items[1]));
        Assert.Equal("5", At(text, root.Member("d")!.Items[1].Member("read")!));
    }

    [Theory]
    [InlineData("{ <<: *a, y: 3 }", """{"x":1,"y":3}""")]
    [InlineData("{ y: 3, <<: *a }", """{"x":1,"y":3}""")]
    [InlineData("{ <<: [*b, *a], z: 4 }", """{"y":5,"x":1,"z":4}""")]
    [InlineData("{ <<: *a, <<: *b, z: 4 }", """{"y":2,"x":1,"z":4}""")]
    [InlineData("{ '<<': *b }", """{"<<":{"y":5}}""")]
    public void A_merge_key_fills_in_what_is_not_there(string text, string json) =>
        Assert.Equal(json, JsonOf(Read("a: &a { x: 1, y: 2 }\nb: &b { y: 5 }\nc: " + text).Member("c")!));

    [Fact]
    public void Repeated_members_are_kept()
    {
        var root = Read("a: 1\na: 2");

        Assert.Equal("2", root.Member("a")!.Text);
        Assert.True(root.Repeats("a"));
    }

    [Theory]
    [InlineData("", 0, "there is nothing in it")]
    [InlineData("# only a comment\n", 17, "there is nothing in it")]
    [InlineData("a: 1\n---\nb: 2\n", 5, "another document follows, and a template is one")]
    [InlineData("a: \"b", 3, "while scanning a quoted scalar, found unexpected end of stream")]
    [InlineData("a:\n\tb: 1\n", 3, "while scanning a mapping, found invalid tab as indentation")]
    [InlineData("a:\n  b: 1\n c: 2\n", 11, "while parsing a block mapping, did not find expected key")]
    [InlineData("a: [1, 2\n", 9, "while parsing a flow sequence, did not find expected ',' or ']'")]
    [InlineData("a: [1, 2\nb: 3\n", 5, "it is no YAML from here on")]
    [InlineData("%YAML 99999999999.1\n---\na: 1\n", 0, "while scanning a %YAML directive, found extremely long version number")]
    [InlineData("a: \"\\UFFFFFFFF\"\n", 1, "it is no YAML from here on")]
    [InlineData("a: @b\n", 3, "while scanning for the next token, found character that cannot start any token")]
    [InlineData("a: *b\n", 3, "the alias 'b' has no anchor before it")]
    [InlineData("a: &a [*a]\n", 7, "the alias 'a' has no anchor before it")]
    [InlineData("[a]: 1\n", 0, "the name of a member is no text")]
    [InlineData("a: 1\nb: \u0001\n", 8, "a control character stands here")]
    [InlineData("a: 1\0b: 2\n", 4, "a control character stands here")]
    [InlineData("\0PNG", 0, "a control character stands here")]
    public void The_first_damage_is_said_with_its_place(string text, int position, string message)
    {
        YamlReader.Read(text, out var error);

        Assert.NotNull(error);
        Assert.Equal((position, message), (error.Position, error.Message));
    }

    [Fact]
    public void What_stands_before_the_damage_is_kept()
    {
        var root = YamlReader.Read("a:\n  b:\n  - 1\n  - 2\n  c: \"d\n", out var error);

        Assert.NotNull(error);
        Assert.Equal("""{"a":{"b":[1,2]}}""", JsonOf(root));
    }

    [Fact]
    public void What_stands_before_a_control_character_is_kept() =>
        Assert.Equal("""{"a":"1"}""", JsonOf(YamlReader.Read("a: '1'\n\u0002", out _)));

    [Fact]
    public void Every_truncation_gives_nodes_within_the_text()
    {
        const string text = "a: &x [1, { b: \"c\\\"d\" }, null, [[], {}]] # e\nf: !Sub |\n  g\nh:\n- *x\n- !GetAtt i.j\n- k: 'l'\n  <<: { m: n }\n";
        for (var length = 0; length < text.Length; length++)
        {
            AssertWithin(YamlReader.Read(text[..length], out _), length);
        }
    }

    [Fact]
    public void No_mutant_makes_it_throw()
    {
        const string text = "a: &x [1, { b: \"c\\\"d\" }, null, [[], {}]] # e\nf: !Sub |\n  g\nh:\n- *x\n- !GetAtt i.j\n- k: 'l'\n  <<: { m: n }\n";
        const string characters = " \n\t:-?{}[],#&*!|>'\"%@`\\\r\u2028a1<~.\u0085";
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var mutant = new StringBuilder(text);
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                var place = random.Next(mutant.Length);
                var character = characters[random.Next(characters.Length)];
                switch (random.Next(3))
                {
                    case 0:
                        mutant[place] = character;
                        break;
                    case 1:
                        mutant.Insert(place, character);
                        break;
                    default:
                        mutant.Remove(place, Math.Min(random.Next(1, 6), mutant.Length - place));
                        break;
                }
            }

            var source = mutant.ToString();
            try
            {
                AssertWithin(YamlReader.Read(source, out var error), source.Length);
                Assert.InRange(error?.Position ?? 0, 0, source.Length);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{source}\n\n{exception}");
            }
        }
    }

    [Theory]
    [InlineData("[", "", "]")]
    [InlineData("{a: ", "", "}")]
    [InlineData("- ", "", "")]
    [InlineData("? ", "", "")]
    public void Deep_nesting_is_an_error(string open, string middle, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 10_000)) + middle + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        YamlReader.Read(text, out var error);

        Assert.NotNull(error);
    }

    [Fact]
    public void Deep_lines_are_an_error()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 300; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        YamlReader.Read(text.ToString(), out var error);

        Assert.Equal("it is nested more than 200 levels deep", error?.Message);
    }

    [Fact]
    public void Aliases_of_aliases_do_not_explode()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 20; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        var root = YamlReader.Read(text.ToString(), out var error);

        Assert.Equal("its aliases stand for more than a million values", error?.Message);
        Assert.InRange(CountOf(root), 1, 1_100_000);
    }

    [Fact]
    public void Aliases_of_aliases_are_not_deeper_than_lists()
    {
        var text = new StringBuilder("a0: &a0 [x]\n");
        for (var i = 1; i < 300; i++)
        {
            text.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        }

        YamlReader.Read(text.ToString(), out var error);

        Assert.Equal("it is nested more than 200 levels deep", error?.Message);
    }

    [Fact]
    public void An_enormous_text_is_not_read()
    {
        var root = YamlReader.Read(new string('a', 50_000_000), out var error);

        Assert.Equal(JsonKind.Damaged, root.Kind);
        Assert.Equal("it is longer than 5 million characters", error?.Message);
    }

    /// <summary>The value as JSON, with the text of strings and numbers and without their places.</summary>
    internal static string JsonOf(JsonNode node) => node.Kind switch
    {
        JsonKind.Object => "{" + string.Join(",", node.Members.Select(member => $"\"{member.Name}\":{JsonOf(member.Value)}")) + "}",
        JsonKind.Array => "[" + string.Join(",", node.Items.Select(JsonOf)) + "]",
        JsonKind.String => $"\"{node.Text}\"",
        JsonKind.Number => node.Text!,
        var kind => kind.ToString(),
    };

    private static JsonNode Read(string text)
    {
        var node = YamlReader.Read(text, out var error);
        Assert.Null(error?.Message);
        return node;
    }

    private static string At(string text, JsonNode node) => text.Substring(node.Span.Start, node.Span.Length);

    private static IEnumerable<JsonNode> ChildrenOf(JsonNode node) => node.Items.Concat(node.Members.Select(member => member.Value));

    private static long CountOf(JsonNode node) => 1 + ChildrenOf(node).Sum(CountOf);

    private static void AssertWithin(JsonNode node, int length)
    {
        Assert.InRange(node.Span.Start, 0, length);
        Assert.InRange(node.Span.End, node.Span.Start, length);
        foreach (var member in node.Members)
        {
            Assert.InRange(member.NameSpan.End, member.NameSpan.Start, length);
        }

        foreach (var child in ChildrenOf(node))
        {
            AssertWithin(child, length);
        }
    }
}
