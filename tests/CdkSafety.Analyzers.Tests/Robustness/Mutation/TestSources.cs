using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// Reads the sources that a test class gives to the verifiers out of the class itself: <c>InStack(…)</c>, <c>Stack(…)</c> and
/// <c>InFile(…)</c> with literals, once for each row of a theory. A call whose text is not written there, such as one made by
/// a helper, is left out.
/// </summary>
internal static class TestSources
{
    private static readonly Regex Markup = new(@"\{\|[#\w]+:|\|\}|\[\||\|\]", RegexOptions.CultureInvariant);

    private static readonly Regex PrimaryConstructor = new(@"\bclass (\w+)\(\) :", RegexOptions.CultureInvariant);

    /// <summary>The sources of the test file <paramref name="path"/>, named by it, the line of the test and a number.</summary>
    public static IEnumerable<SeedSource> Read(string path, string text)
    {
        // The oldest Roslyn knows the base arguments of a record, and not yet those of a class.
        var readable = PrimaryConstructor.Replace(text, "record $1() :");
        var root = CSharpSyntaxTree.ParseText(readable, new CSharpParseOptions(LanguageVersion.Latest)).GetCompilationUnitRoot();
        foreach (var type in root.DescendantNodes().OfType<TypeDeclarationSyntax>())
        {
            if (Namespaces(type) is not { } namespaces)
            {
                continue;
            }

            var constants = Constants(type);
            foreach (var method in type.Members.OfType<MethodDeclarationSyntax>())
            {
                var line = method.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                var number = 0;
                foreach (var values in Rows(method, constants))
                {
                    foreach (var source in method.DescendantNodes().OfType<InvocationExpressionSyntax>().SelectMany(call => Sources(call, namespaces, values)))
                    {
                        yield return new SeedSource($"{path}:{line:D4}:{number++:D3}", Markup.Replace(source, string.Empty));
                    }
                }
            }
        }
    }

    /// <summary>What the class hands to its base: the namespaces that its stacks use; null when it is no test of a rule or fix.</summary>
    private static string? Namespaces(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is
        { Type: GenericNameSyntax { Identifier.ValueText: "RuleTests" or "CodeFixTests" }, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] }
            ? literal.Token.ValueText
            : null;

    private static Dictionary<string, string> Constants(TypeDeclarationSyntax type)
    {
        var constants = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in type.Members.OfType<FieldDeclarationSyntax>().SelectMany(field => field.Declaration.Variables))
        {
            if (variable.Initializer is { } initializer && Text(initializer.Value, constants) is { } text)
            {
                constants[variable.Identifier.ValueText] = text;
            }
        }

        return constants;
    }

    /// <summary>The values of the constants and of the parameters, for each row of inline data; once when there is none.</summary>
    private static IEnumerable<Dictionary<string, string>> Rows(MethodDeclarationSyntax method, Dictionary<string, string> constants)
    {
        var rows = method.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => attribute.Name.ToString() == "InlineData").ToArray();
        if (rows.Length == 0)
        {
            yield return constants;
        }

        foreach (var row in rows)
        {
            var values = new Dictionary<string, string>(constants, StringComparer.Ordinal);
            foreach (var (parameter, argument) in method.ParameterList.Parameters.Zip(row.ArgumentList!.Arguments))
            {
                if (Text(argument.Expression, constants) is { } text)
                {
                    values[parameter.Identifier.ValueText] = text;
                }
            }

            yield return values;
        }
    }

    private static IEnumerable<string> Sources(InvocationExpressionSyntax call, string namespaces, Dictionary<string, string> values)
    {
        var arguments = call.ArgumentList.Arguments;
        switch ((call.Expression as IdentifierNameSyntax)?.Identifier.ValueText)
        {
            case "Stack" when Argument("body", 0) is { } body:
                yield return StackSource.Create(namespaces, body, Argument("members", 1) ?? "", Argument("parameters", 2) ?? "", Argument("declarations", 3) ?? "");
                break;
            case "InStack" when Argument("body", 0) is { } body:
                yield return StackSource.Create(namespaces, body);
                break;
            case "InFile" or "NoFixInFile" when Argument("source", 0) is { } source:
                yield return source;
                break;
        }

        string? Argument(string name, int position)
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                if (arguments[i].NameColon is { } named ? named.Name.Identifier.ValueText == name : i == position)
                {
                    return Text(arguments[i].Expression, values);
                }
            }

            return null;
        }
    }

    /// <summary>The text that <paramref name="expression"/> is; null when it is not made of literals and known names.</summary>
    private static string? Text(ExpressionSyntax expression, Dictionary<string, string> values)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return literal.Token.Value is string text ? text : literal.Token.ValueText;
            case IdentifierNameSyntax name:
                return values.GetValueOrDefault(name.Identifier.ValueText);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Text(sum.Left, values) is { } left && Text(sum.Right, values) is { } right ? left + right : null;
            case InterpolatedStringExpressionSyntax interpolated:
                var all = new StringBuilder();
                foreach (var content in interpolated.Contents)
                {
                    var part = content is InterpolationSyntax hole ? Text(hole.Expression, values) : ((InterpolatedStringTextSyntax)content).TextToken.ValueText;
                    if (part is null)
                    {
                        return null;
                    }

                    all.Append(part);
                }

                return all.ToString();
            default:
                return null;
        }
    }
}
