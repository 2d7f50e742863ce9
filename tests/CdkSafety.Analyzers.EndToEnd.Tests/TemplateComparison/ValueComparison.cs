using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;

/// <summary>Holds a value of the model against the template.</summary>
internal static class ValueComparison
{
    /// <summary>Stands for what CloudFormation fills in, in the text of an intrinsic function.</summary>
    private const char Filled = '\uFFFC';

    public static Verdict Compare(PropertyValue value, JsonNode? json, bool isProduction) => value.Kind switch
    {
        ValueKind.Absent => json is null ? Verdict.Known : Verdict.Wrong,
        ValueKind.Constant => IsConstant(value, json) ? Verdict.Known : Verdict.Wrong,
        ValueKind.Pattern => json is not null && Regex.IsMatch(TextOf(json), RegexOf(value), RegexOptions.Singleline) ? Verdict.Known : Verdict.Wrong,
        ValueKind.Object => CompareObject(value, json, isProduction),
        ValueKind.List => CompareList(value, json, isProduction),
        ValueKind.Conditional when isProduction && value.ProductionBranch >= 0 => Compare(value.Items[value.ProductionBranch], json, isProduction),
        // One of the branches is what the program took; an unknown branch may be it.
        ValueKind.Conditional => value.Items.Min(branch => Compare(branch, json, isProduction)),
        _ => Verdict.Unknown,
    };

    /// <summary>The value as a failure shows it.</summary>
    public static string Show(PropertyValue value) => value.Kind switch
    {
        ValueKind.Constant => $"{value} ({value.Constant!.GetType().Name})",
        ValueKind.Pattern => string.Concat(value.Parts.Select(part => part.Literal ?? $"{{{part.HoleName}}}")),
        ValueKind.Object => $"{{ {string.Join(", ", value.Members.Select(member => $"{member.Name}: {Show(member.Value)}"))} }}",
        ValueKind.List => $"[ {string.Join(", ", value.Items.Select(Show))}{(value.IsOpen ? ", ..." : "")} ]",
        ValueKind.Conditional => $"one of {string.Join(" | ", value.Items.Select(Show))}, in production {value.ProductionBranch}",
        _ => $"{value.Kind} {value.Name}",
    };

    private static bool IsConstant(PropertyValue value, JsonNode? json)
    {
        if (json is not JsonValue leaf)
        {
            return false;
        }

        return leaf.TryGetValue<bool>(out var boolean) ? value.Constant is bool known && known == boolean
            : leaf.TryGetValue<double>(out var number) ? value.Number == number
            : (string?)json == (value.EnumMember ?? Convert.ToString(value.Constant, CultureInfo.InvariantCulture));
    }

    private static Verdict CompareObject(PropertyValue value, JsonNode? json, bool isProduction)
    {
        // A call of a CDK factory: an object of the CDK, and not what it renders.
        if (value.Name is not null)
        {
            return Verdict.Unknown;
        }

        // The CDK leaves empty objects and lists out.
        var verdict = value.IsOpen ? Verdict.Unknown : Verdict.Known;
        if (json is not (null or JsonObject))
        {
            return Verdict.Wrong;
        }

        return value.Members
            .Select(member => Compare(member.Value, SynthesizedResource.Child(json, member.Name), isProduction))
            .Append(verdict)
            .Max();
    }

    private static Verdict CompareList(PropertyValue value, JsonNode? json, bool isProduction)
    {
        if (value.Items.IsEmpty && json is null)
        {
            return value.IsOpen ? Verdict.Unknown : Verdict.Known;
        }

        if (json is not JsonArray items)
        {
            return Verdict.Wrong;
        }

        if (value.IsOpen)
        {
            return Verdict.Unknown;
        }

        // Tags are a set by their keys.
        var isTags = items.Count > 0 && items.All(item => item is JsonObject { Count: 2 } tag && tag.ContainsKey("Key") && tag.ContainsKey("Value"));
        return items.Count != value.Items.Length
            ? Verdict.Wrong
            : value.Items.Select((item, index) => Compare(item, isTags ? TagLike(item, items) : items[index], isProduction)).Append(Verdict.Known).Max();
    }

    private static JsonNode? TagLike(PropertyValue tag, JsonArray tags) =>
        tags.FirstOrDefault(candidate => (string?)candidate!["Key"] == tag.Navigate(new PropertyPath("Key")).Text);

    private static string RegexOf(PropertyValue pattern) =>
        $"^{string.Concat(pattern.Parts.Select(part => part.Literal is { } literal ? Regex.Escape(literal) : ".*"))}$";

    private static string TextOf(JsonNode? node) => node switch
    {
        JsonObject function when function["Fn::Join"] is JsonArray { Count: 2 } join => string.Join((string?)join[0], join[1]!.AsArray().Select(TextOf)),
        JsonObject function when function["Fn::Sub"] is { } text => Regex.Replace((string)(text is JsonArray list ? list[0] : text)!, @"\$\{[^!}]*\}", Filled.ToString()),
        JsonObject => Filled.ToString(),
        JsonValue leaf => leaf.ToString(),
        _ => "",
    };
}
