using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// The ways to change a source: what happens while somebody types or pastes, and forms that no test was written for. Each gives
/// the edits, none of which overlap; none at all where the source has nothing of the kind.
/// </summary>
internal static class Mutations
{
    private static readonly string[] WrongExpressions =
    [
        "null", "default", "default!", "1", "-1", "70000.5", "int.MaxValue", "1e400", "'c'", "true", "\"text\"", "$\"{0}\"", "\"\"u8", "new()", "new object()", "new { }",
        "this", "base", "() => 1", "x => x", "static () => { }", "(1, 2)", "new[] { 1 }", "new object[0]", "[]", "[..null]", "throw null", "stackalloc int[1]", "typeof(int)", "nameof(Table)",
        "missing", "missing.Member", "Missing.Call(1)", "delegate { }", "from x in y select x", "1 switch { }", "ref missing", "out var made", "..", "^1", "new Table(this, \"X\")",
        "RemovalPolicy.DESTROY", "RemovalPolicy", "Amazon.CDK", "global::Amazon.CDK.RemovalPolicy.DESTROY", "(RemovalPolicy)99", "new TableProps { RemovalPolicy = RemovalPolicy.DESTROY }",
        "ManagedPolicy.FromAwsManagedPolicyName(\"AWSLambdaFullAccess\")", "new Dictionary<string, object> { [\"ReadCapacityUnits\"] = 70000 }", "Token.AsString(this)", "Fn.Sub(\"${X}\")",
    ];

    private static readonly string[] Wraps =
    [
        "({0})", "{0}!", "(object){0}", "(dynamic){0}", "(string){0}", "({0} as object)", "({0} ?? {0})", "(true ? {0} : {0})", "(missing ? {0} : null)", "{0}.ToString()", "await {0}",
        "checked({0})", "unchecked({0})", "$\"{{{0}}}\"", "{0} switch {{ _ => {0} }}", "((System.Func<object>)(() => {0}))()", "new[] {{ {0} }}[0]", "({0}, 1).Item1", "({0} + {0})",
        "string.Concat({0}, {0})", "string.Format(\"{{0}}{{1}}\", {0})", "[{0}]", "-{0}", "ref {0}", "{0}?.ToString()", "{0} with {{ }}", "({0} is var kept ? kept : {0})", "Call({0})", "{0}[0]", "{0}()",
    ];

    private static readonly string[] Types =
    [
        "Table", "TableV2", "CfnTable", "TableProps", "CfnTableProps", "Construct", "Stack", "StackProps", "RemovalPolicy", "ManagedPolicy", "Role", "RoleProps", "CfnEndpoint", "CfnEndpointProps",
        "Bucket", "BucketProps", "Queue", "QueueProps", "object", "string", "int", "double?", "dynamic", "var", "void", "Missing", "Table[]", "List<Table>", "(Table, int)", "Amazon.CDK.AWS.RDS.DatabaseCluster",
    ];

    private static readonly string[] Texts =
    [
        "\"\"", "\"{\"", "\"{0}\"", "\"${x}\"", "\".\"", "\"\\\\.\"", "\"a..b\"", "\"Replicas.0.ReadCapacity\"", "\"arn:aws:iam::aws:policy/\"", "\"/\"", "\"service-role/\"", "\"aws-service-role/X\"", "\"AWSLambdaFullAccess\"",
        "\"cassandra\"", "\"orders.fifo\"", "\".fifo\"", "\"\\uD800\"", "\"\\0\"", "\"\\r\\n\"", "@\"a\"\"b\"", "\"\"\"a\"\"\"", "$\"orders-{environmentSuffix}\"", "$@\"a{{{1}}}\"", "\"Delete\"", "\"Snapshot\"", "null", "\"" + LongText + "\"",
    ];

    private static readonly string[] Numbers = ["0", "-1", "1", "40000", "40001", "70_000", "70000L", "70000d", "7e4", "0x11170", "70000.5", "int.MaxValue", "2147483648", "99999999999999999999", "double.NaN", "1e308 * 10", "'a'", "70000m", "\"70000\"", "null"];

    private static readonly string[] Trivia =
    [
        " /* note */ ", " // note\n", "\n", "\n\n\t", "\n#if DEBUG\n", "\n#endif\n", "\n#else\n", "\n#region r\n", "\n#pragma warning disable\n", "\n#nullable disable\n", "\n/// <summary>\n", "\u00A0", "\r", "\uFEFF", "\n#line 1 \"x\"\n",
    ];

    private static readonly string[] Fragments =
        ["(", ")", "{", "}", "[", "]", ",", ";", ".", "=", "=>", "\"", "$\"", "\"\"\"", "?", ":", "new ", "this.", "base.", "async ", "static ", "const ", "readonly ", "ref ", "params ", "yield return ", "return ", "if (", "else ", "goto ", "@", "\\", "<", ">", "!", "..", "using ", "partial ", "extern "];

    private const string LongText = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";

    /// <summary>All ways by name. Some stand twice: those that leave more of the meaning.</summary>
    public static ImmutableArray<(string Name, Func<SyntaxNode, MutationRandom, IReadOnlyList<TextChange>> Edits)> All { get; } =
    [
        ("delete a token", (root, random) => OfToken(root, random, token => new TextChange(token.Span, ""))),
        ("repeat a token", (root, random) => OfToken(root, random, token => Insert(token.Span.End, " " + token.Text))),
        ("swap two tokens", SwapTokens),
        ("copy a token", CopyToken),
        ("truncate", (root, random) => [new TextChange(TextSpan.FromBounds(random.Below(root.FullSpan.Length + 1), root.FullSpan.Length), "")]),
        ("cut from the start", (root, random) => [new TextChange(new TextSpan(0, random.Below(root.FullSpan.Length + 1)), "")]),
        ("delete a node", (root, random) => OfNode<SyntaxNode>(root, random, IsPart, node => new TextChange(node.Span, ""))),
        ("delete an element", (root, random) => OfNode<SyntaxNode>(root, random, IsPart, node => new TextChange(WithComma(node), ""))),
        ("repeat a node", (root, random) => OfNode<SyntaxNode>(root, random, IsPart, node => Insert(node.Span.End, Separator(node) + node))),
        ("swap two nodes", SwapNodes),
        ("copy a node", CopyNode),
        ("copy an expression", CopyExpression),
        ("copy an expression", CopyExpression),
        ("wrong expression", (root, random) => OfNode<ExpressionSyntax>(root, random, IsValue, node => new TextChange(node.Span, random.Of(WrongExpressions)))),
        ("wrong expression", (root, random) => OfNode<ExpressionSyntax>(root, random, IsValue, node => new TextChange(node.Span, random.Of(WrongExpressions)))),
        ("wrap an expression", (root, random) => OfNode<ExpressionSyntax>(root, random, IsValue, node => new TextChange(node.Span, string.Format(null, random.Of(Wraps), node)))),
        ("wrap an expression", (root, random) => OfNode<ExpressionSyntax>(root, random, IsValue, node => new TextChange(node.Span, string.Format(null, random.Of(Wraps), node)))),
        ("rename a type", (root, random) => OfNode<TypeSyntax>(root, random, IsTypeName, node => new TextChange(node.Span, random.Of(Types)))),
        ("rename one use", (root, random) => OfToken(root, random, token => new TextChange(token.Span, token.Text + "X"), SyntaxKind.IdentifierToken)),
        ("rename to another", RenameToAnother),
        ("rename all uses", RenameAll),
        ("change a text", (root, random) => OfNode<LiteralExpressionSyntax>(root, random, node => node.IsKind(SyntaxKind.StringLiteralExpression), node => new TextChange(node.Span, random.Of(Texts)))),
        ("change a number", (root, random) => OfNode<LiteralExpressionSyntax>(root, random, node => node.IsKind(SyntaxKind.NumericLiteralExpression), node => new TextChange(node.Span, random.Of(Numbers)))),
        ("insert trivia", (root, random) => OfToken(root, random, token => Insert(token.SpanStart, random.Of(Trivia)))),
        ("insert a fragment", (root, random) => OfToken(root, random, token => Insert(token.SpanStart, random.Of(Fragments)))),
        ("end lines otherwise", (root, _) => [new TextChange(root.FullSpan, root.ToFullString().ReplaceLineEndings("\r\n"))]),
        ("put all on one line", (root, _) => [new TextChange(root.FullSpan, root.ToFullString().ReplaceLineEndings(" "))]),
    ];

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    private static IReadOnlyList<TextChange> OfToken(SyntaxNode root, MutationRandom random, Func<SyntaxToken, TextChange> edit, SyntaxKind kind = SyntaxKind.None)
    {
        var tokens = Tokens(root, kind);
        return tokens.Length == 0 ? [] : [edit(random.Of(tokens))];
    }

    private static IReadOnlyList<TextChange> OfNode<T>(SyntaxNode root, MutationRandom random, Func<T, bool> choose, Func<T, TextChange> edit)
        where T : SyntaxNode
    {
        var nodes = root.DescendantNodes().OfType<T>().Where(choose).ToArray();
        return nodes.Length == 0 ? [] : [edit(random.Of(nodes))];
    }

    private static SyntaxToken[] Tokens(SyntaxNode root, SyntaxKind kind = SyntaxKind.None) =>
        [.. root.DescendantTokens().Where(token => token.Span.Length > 0 && (kind == SyntaxKind.None || token.IsKind(kind)))];

    private static IReadOnlyList<TextChange> SwapTokens(SyntaxNode root, MutationRandom random)
    {
        var tokens = Tokens(root);
        if (tokens.Length < 2)
        {
            return [];
        }

        var first = random.Below(tokens.Length - 1);
        var second = Math.Min(first + 1 + random.Below(8), tokens.Length - 1);
        return Swap(tokens[first].Span, tokens[first].Text, tokens[second].Span, tokens[second].Text);
    }

    private static IReadOnlyList<TextChange> CopyToken(SyntaxNode root, MutationRandom random)
    {
        var tokens = Tokens(root);
        return tokens.Length == 0 ? [] : [new TextChange(random.Of(tokens).Span, random.Of(tokens).Text)];
    }

    private static IReadOnlyList<TextChange> SwapNodes(SyntaxNode root, MutationRandom random)
    {
        var nodes = root.DescendantNodes().Where(IsPart).ToArray();
        if (nodes.Length == 0)
        {
            return [];
        }

        var first = random.Of(nodes);
        var others = nodes.Where(node => !node.Span.OverlapsWith(first.Span) && Group(node) == Group(first)).ToArray();
        return others.Length == 0 ? [] : random.Of(others) is var second ? Swap(first.Span, first.ToString(), second.Span, second.ToString()) : [];
    }

    private static IReadOnlyList<TextChange> CopyNode(SyntaxNode root, MutationRandom random)
    {
        var nodes = root.DescendantNodes().Where(IsPart).ToArray();
        return nodes.Length == 0 ? [] : random.Of(nodes) is var copied ? [Insert(random.Of(nodes).Span.End, Separator(copied) + copied)] : [];
    }

    private static IReadOnlyList<TextChange> CopyExpression(SyntaxNode root, MutationRandom random)
    {
        var nodes = root.DescendantNodes().OfType<ExpressionSyntax>().Where(IsValue).ToArray();
        return nodes.Length == 0 ? [] : [new TextChange(random.Of(nodes).Span, random.Of(nodes).ToString())];
    }

    private static IReadOnlyList<TextChange> RenameToAnother(SyntaxNode root, MutationRandom random)
    {
        var names = Tokens(root, SyntaxKind.IdentifierToken);
        return names.Length == 0 ? [] : [new TextChange(random.Of(names).Span, random.Of(names).Text)];
    }

    private static IReadOnlyList<TextChange> RenameAll(SyntaxNode root, MutationRandom random)
    {
        var names = Tokens(root, SyntaxKind.IdentifierToken);
        if (names.Length == 0)
        {
            return [];
        }

        var old = random.Of(names).Text;
        var changed = random.Below(2) == 0 ? random.Of(names).Text : "@class";
        return [.. names.Where(name => name.Text == old).Select(name => new TextChange(name.Span, changed))];
    }

    // A node that the parser only missed is empty, and overlaps nothing that it stands in.
    private static IReadOnlyList<TextChange> Swap(TextSpan first, string firstText, TextSpan second, string secondText) =>
        first.IsEmpty || second.IsEmpty || first.OverlapsWith(second) || first == second ? [] : [new TextChange(first, secondText), new TextChange(second, firstText)];

    /// <summary>What people delete, copy and move: statements, members, elements of a list.</summary>
    private static bool IsPart(SyntaxNode node) => Group(node) != 0;

    private static int Group(SyntaxNode node) => node switch
    {
        StatementSyntax => 1,
        MemberDeclarationSyntax => 2,
        ArgumentSyntax => 3,
        ExpressionSyntax when node.Parent is InitializerExpressionSyntax => 4,
        ParameterSyntax => 5,
        InitializerExpressionSyntax or ArgumentListSyntax or EqualsValueClauseSyntax or BaseListSyntax or ConstructorInitializerSyntax or ArrowExpressionClauseSyntax => 6,
        UsingDirectiveSyntax => 7,
        SwitchExpressionArmSyntax or SwitchSectionSyntax or ElseClauseSyntax => 8,
        _ => 0,
    };

    /// <summary>Whether the expression is a value, and not a type or the name of a member.</summary>
    private static bool IsValue(ExpressionSyntax node) => node.Parent is
        ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or InitializerExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax or
        InterpolationSyntax or SwitchExpressionArmSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or ForEachStatementSyntax or IfStatementSyntax or ExpressionStatementSyntax ||
        (node.Parent is AssignmentExpressionSyntax assignment && assignment.Right == node) ||
        (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node);

    private static bool IsTypeName(TypeSyntax node) => node.Parent is
        ObjectCreationExpressionSyntax or VariableDeclarationSyntax or ParameterSyntax or BaseTypeSyntax or CastExpressionSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or TypeArgumentListSyntax;

    private static string Separator(SyntaxNode node) => node is ArgumentSyntax or ParameterSyntax or SwitchExpressionArmSyntax || node.Parent is InitializerExpressionSyntax ? ", " : "\n";

    /// <summary>The element with the comma behind it, or else the one before it.</summary>
    private static TextSpan WithComma(SyntaxNode node)
    {
        var after = node.GetLastToken().GetNextToken();
        var before = node.GetFirstToken().GetPreviousToken();
        return after.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(node.SpanStart, after.Span.End)
            : before.IsKind(SyntaxKind.CommaToken) ? TextSpan.FromBounds(before.SpanStart, node.Span.End)
            : node.Span;
    }
}
