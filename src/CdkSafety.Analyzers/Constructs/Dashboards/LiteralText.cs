using System;
using System.Collections.Generic;
using CdkSafety.Analyzers.Json;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Constructs.Dashboards;

/// <summary>
/// A text of the code, each character with the place where it stands: through escapes, doubled quotes and braces, the indentation
/// of raw literals, interpolation, concatenation and names. What is not known is <see cref="JsonReader.Hole"/>.
/// </summary>
internal sealed class LiteralText
{
    private const int MaxDepth = 16;

    private readonly CdkCompilation _cdk;
    private readonly PlacedText _text = new();
    private readonly SyntaxTree _tree;
    private readonly Location _whole;

    /// <summary>Reads the text that <paramref name="operation"/> gives.</summary>
    public LiteralText(CdkCompilation cdk, IOperation operation)
    {
        _cdk = cdk;
        _tree = operation.Syntax.SyntaxTree;
        _whole = operation.Syntax.GetLocation();
        Append(operation, operation.Syntax.Span, 0);
    }

    /// <summary>The text.</summary>
    public string Text => _text.Text;

    /// <summary>Where the characters of <paramref name="span"/> stand.</summary>
    public ITextPlace PlaceOf(TextSpan span) => new Place(this, span);

    private void Append(IOperation outer, TextSpan fallback, int depth)
    {
        var operation = OperationShape.Unwrap(outer);
        var isHere = operation.Syntax.SyntaxTree == _tree;
        var span = isHere ? operation.Syntax.Span : fallback;
        switch (operation)
        {
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: string text }, Syntax: LiteralExpressionSyntax literal } when isHere:
                AppendToken(literal.Token, text, false);
                return;
            case IInterpolatedStringOperation interpolation when isHere:
                foreach (var part in interpolation.Parts)
                {
                    switch (part)
                    {
                        case IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text }, Syntax: InterpolatedStringTextSyntax syntax }:
                            AppendToken(syntax.TextToken, text, true);
                            break;
                        case IInterpolationOperation { Alignment: null, FormatString: null } hole:
                            AppendValue(hole.Expression, hole.Syntax.Span);
                            break;
                        default:
                            _text.AppendHole(part.Syntax.Span);
                            break;
                    }
                }

                return;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation when depth < MaxDepth:
                Append(concatenation.LeftOperand, span, depth + 1);
                Append(concatenation.RightOperand, span, depth + 1);
                return;
            case ILocalReferenceOperation { Local: var local } when depth < MaxDepth && _cdk.MemberOf(operation).WritesTo(local) is { Count: 1 } writes && writes[0].Value is { } value:
                Append(value, span, depth + 1);
                return;
            case IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } field when depth < MaxDepth && InitializerOf(field) is { } value:
                Append(value, span, depth + 1);
                return;
            default:
                AppendValue(operation, span);
                return;
        }
    }

    private IOperation? InitializerOf(IFieldReferenceOperation reference) =>
        reference.Field.DeclaringSyntaxReferences.Length == 1 && reference.Field.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? _cdk.OperationAt(value, reference.SemanticModel)
            : null;

    /// <summary>Appends a text of which only the value is known: all of it stands at <paramref name="span"/>.</summary>
    private void AppendValue(IOperation operation, TextSpan span)
    {
        var value = _cdk.Resolver.Resolve(operation);
        switch (value.Kind)
        {
            case ValueKind.Constant:
                _text.Append(value.ToString(), span);
                break;
            case ValueKind.Pattern:
                foreach (var part in value.Parts)
                {
                    _text.Append(part.Literal ?? JsonReader.Hole.ToString(), span);
                }

                break;
            default:
                _text.AppendHole(span);
                break;
        }
    }

    /// <summary>Appends the value of a token, each character at its own place; the whole token where the two cannot be matched.</summary>
    private void AppendToken(SyntaxToken token, string value, bool isInterpolated)
    {
        var places = new List<TextSpan>(value.Length);
        var whole = token.Parent?.Parent as InterpolatedStringExpressionSyntax;
        var source = token.Text;
        var start = isInterpolated ? whole?.StringStartToken.Text ?? string.Empty : source;
        var isVerbatim = start.StartsWith("@", StringComparison.Ordinal) || start.StartsWith("$@", StringComparison.Ordinal);
        var isRaw = !isVerbatim && value.Length > 0 && start.TrimStart('$').StartsWith("\"\"\"", StringComparison.Ordinal);
        var position = isInterpolated ? 0 : source.IndexOf('"') + 1;
        var indentation = 0;
        if (isRaw)
        {
            position = isInterpolated ? 0 : QuotesAt(source);
            indentation = IndentationOf(isInterpolated ? whole!.StringEndToken : token);
            if (position < source.Length && source[position] is '\r' or '\n' && value[0] is not ('\r' or '\n'))
            {
                position = SkipLineStart(source, source.IndexOf('\n', position) + 1, indentation);
            }
            else if (isInterpolated && _tree.GetText().Lines.GetLineFromPosition(token.SpanStart) is var line && line.Start == token.SpanStart)
            {
                position = SkipLineStart(source, position, indentation);
            }
        }

        for (var i = 0; i < value.Length; i++)
        {
            var length = position >= source.Length ? 0 : isRaw ? 1 : LengthAt(source, position, isVerbatim, isInterpolated);
            if (length == 0 || (length == 1 && source[position] != value[i]))
            {
                _text.Append(value, token.Span);
                return;
            }

            var isPair = length == 10 && char.IsHighSurrogate(value[i]) && i + 1 < value.Length;
            places.Add(new TextSpan(token.SpanStart + position, length));
            if (isPair)
            {
                places.Add(new TextSpan(token.SpanStart + position, length));
                i++;
            }

            position += length;
            if (isRaw && value[i] == '\n')
            {
                position = SkipLineStart(source, position, indentation);
            }
        }

        _text.Append(value, places);
    }

    /// <summary>How many characters of the source stand for the one at <paramref name="position"/>.</summary>
    private static int LengthAt(string source, int position, bool isVerbatim, bool isInterpolated)
    {
        var character = source[position];
        var isDoubled = position + 1 < source.Length && source[position + 1] == character;
        if (isDoubled && ((isVerbatim && character == '"') || (isInterpolated && character is '{' or '}')))
        {
            return 2;
        }

        if (isVerbatim || character != '\\' || position + 1 >= source.Length)
        {
            return 1;
        }

        switch (source[position + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                var end = position + 2;
                while (end < source.Length && end < position + 6 && Uri.IsHexDigit(source[end]))
                {
                    end++;
                }

                return end - position;
            default:
                return 2;
        }
    }

    private static int QuotesAt(string source)
    {
        var position = 0;
        while (position < source.Length && source[position] == '"')
        {
            position++;
        }

        // What follows the quotes of a literal of several lines is space.
        var line = position;
        while (line < source.Length && source[line] is ' ' or '\t')
        {
            line++;
        }

        return line < source.Length && source[line] is '\r' or '\n' ? line : position;
    }

    private int IndentationOf(SyntaxToken end)
    {
        var line = _tree.GetText().Lines.GetLineFromPosition(end.Span.End).ToString();
        return line.Length - line.TrimStart().Length;
    }

    private static int SkipLineStart(string source, int position, int indentation)
    {
        for (var i = 0; i < indentation && position < source.Length && source[position] is ' ' or '\t'; i++)
        {
            position++;
        }

        return position;
    }

    private sealed class Place(LiteralText text, TextSpan span) : ITextPlace
    {
        public Location GetLocation() => text._text.PlaceOf(span) is { } place ? Location.Create(text._tree, place) : text._whole;
    }
}
