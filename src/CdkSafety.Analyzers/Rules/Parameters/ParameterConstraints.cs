using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.Parameters;

/// <summary>Holds a value of a template parameter against its type and constraints, as CloudFormation does before it deploys.</summary>
internal static class ParameterConstraints
{
    // What Java's regular expressions, which CloudFormation uses, and those of .NET read differently: named classes, quotations, linebreaks,
    // possessive quantifiers, and classes within classes.
    private static readonly Regex OnlyJava = new(@"\\[pPQEhHvVRXNGzZAbB]|[*+?}]\+|&&|\[[^\]]*\[", RegexOptions.CultureInvariant);

    // A pattern that takes longer than this, in milliseconds, is not judged.
    private const int Patience = 100;

    /// <summary>What is wrong with <paramref name="text"/> as a value of the parameter, as the end of "The default …".</summary>
    /// <returns>Null when nothing is, when the constraint that might be broken is not known, and for types that are AWS's own.</returns>
    public static string? Broken(TemplateParameter parameter, string text)
    {
        var isList = parameter.Type is TemplateParameter.TextList or TemplateParameter.NumberList;
        var values = isList ? text.Split(',').Select(static part => part.Trim()).ToArray() : new[] { text };
        var isNumeric = parameter.Type is TemplateParameter.Number or TemplateParameter.NumberList;
        if (isNumeric && values.FirstOrDefault(static value => NumberOf(value) is null) is { } wrong)
        {
            return "is not of its type " + parameter.Type + (isList ? ": '" + wrong + "' is no number" : string.Empty);
        }

        if (parameter.Type is TemplateParameter.String or TemplateParameter.Number or TemplateParameter.TextList && parameter.KnownValues() is { } allowed && values.Any(value => !allowed.Any(other => AreEqual(value, other, isNumeric))))
        {
            return "is not one of its AllowedValues";
        }

        if (parameter.Type is TemplateParameter.String or TemplateParameter.TextList && parameter.AllowedPattern.Text is { } pattern && values.Any(value => !MayMatch(pattern, value)))
        {
            return "does not match its AllowedPattern";
        }

        return parameter.Type switch
        {
            TemplateParameter.String => OutOfBounds(text.Length, "Length", parameter.MinLength, parameter.MaxLength),
            TemplateParameter.Number => OutOfBounds(NumberOf(text)!.Value, "Value", parameter.MinValue, parameter.MaxValue),
            _ => null,
        };
    }

    /// <summary>The number that CloudFormation reads in a text; null when it is none.</summary>
    public static double? NumberOf(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool AreEqual(string value, string other, bool isNumeric) =>
        isNumeric ? NumberOf(value) == NumberOf(other) : string.Equals(value, other, StringComparison.Ordinal);

    private static string? OutOfBounds(double number, string what, PropertyValue least, PropertyValue most) =>
        number < least.Number ? "is below its Min" + what + " of " + TemplateParameter.TextOf(least)
        : number > most.Number ? "is above its Max" + what + " of " + TemplateParameter.TextOf(most)
        : null;

    private static bool MayMatch(string pattern, string value)
    {
        // \w, \d and \s mean other characters in Java beyond ASCII.
        if (OnlyJava.IsMatch(pattern) || value.Any(static letter => letter > '\u007F'))
        {
            return true;
        }

        try
        {
            return Regex.IsMatch(value, @"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(Patience));
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
