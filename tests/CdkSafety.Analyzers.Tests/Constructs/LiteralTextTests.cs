using System.Linq;
using CdkSafety.Analyzers.Constructs;
using CdkSafety.Analyzers.Constructs.Dashboards;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Constructs;

public class LiteralTextTests
{
    private const char Hole = '\uFFFC';

    /// <summary>The source of each text, the text, and of its first <c>@</c> the source that it stands for.</summary>
    [Theory]
    [InlineData("\"a@b\"", "a@b", "@")]
    [InlineData("\"\\\"\\u0040\"", "\"@", "\\u0040")]
    [InlineData("\"\\x40\\n\"", "@\n", "\\x40")]
    [InlineData("\"\\U0001F600@\"", "\U0001F600@", "@")]
    [InlineData("@\"\"\"a\\@\"", "\"a\\@", "@")]
    [InlineData("$\"{{@{X}\"", "{@\uFFFC", "@")]
    [InlineData("$@\"{{\"\"@{X}\"", "{\"@\uFFFC", "@")]
    [InlineData("@$\"{{\"\"@\"", "{\"@", "@")]
    [InlineData("$\"{1 + 1}@\"", "2@", "@")]
    [InlineData("$\"{\"@\"}a\"", "@a", "{\"@\"}")]
    [InlineData("$\"{X,5}@\"", "\uFFFC@", "@")]
    [InlineData("\"\"\"a\"@\"\"\"", "a\"@", "@")]
    [InlineData("$\"\"\"a\"{X}@\"\"\"", "a\"\uFFFC@", "@")]
    [InlineData("$$\"\"\"{a}{{X}}@\"\"\"", "{a}\uFFFC@", "@")]
    [InlineData("\"\"\"\n    a\n      @\n\n    b\n    \"\"\"", "a\n  @\n\nb", "@")]
    [InlineData("\"\"\"\r\n    a\r\n      @\r\n    \"\"\"", "a\r\n  @", "@")]
    [InlineData("$\"\"\"\n    a{X}\n      {1}@\n\n    {2}b\n    \"\"\"", "a\uFFFC\n  1@\n\n2b", "@")]
    [InlineData("$$\"\"\"\n    {@}\n    {{X}}\n    \"\"\"", "{@}\n\uFFFC", "@")]
    [InlineData("\"a\" + \"@\" + X", "a@\uFFFC", "@")]
    [InlineData("1 + 1 + \"@\"", "2@", "@")]
    [InlineData("Constant", "c@", "@")]
    [InlineData("string.Join(\"\", \"a\", \"@\")", "a@", "string.Join(\"\", \"a\", \"@\")")]
    [InlineData("X", "\uFFFC", "")]
    public void A_character_is_found_where_it_stands(string expression, string text, string place)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText($"class C {{ const string Constant = \"c@\"; static string X => System.Environment.MachineName; string Text() => {expression}; }}");
        var compilation = CdkReferences.EmptyCompilation().AddSyntaxTrees(tree);
        var syntax = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>().Single().ExpressionBody!.Expression;

        var read = new LiteralText(CdkCompilation.TryGet(compilation)!, compilation.GetSemanticModel(tree).GetOperation(syntax, TestContext.Current.CancellationToken)!);

        Assert.Equal(text, read.Text);
        var at = text.IndexOf('@');
        var location = read.PlaceOf(new TextSpan(at < 0 ? 0 : at, 1)).GetLocation();
        Assert.Equal(at < 0 ? expression : place, tree.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan));
        Assert.Equal(text.Contains(Hole), expression.Contains('X'));
    }
}
