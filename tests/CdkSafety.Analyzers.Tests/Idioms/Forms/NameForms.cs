namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Values that come by a name.</summary>
internal static class NameForms
{
    public static readonly Idiom[] Rows =
    [
        new("constant of the block", "const $T value = $V;\n$Take{[|value|]}"),
        new("constant of the class", "$Take{[|Value|]}") { Members = "private const $T Value = $V;" },
        new("constant of another class", "$Take{[|Defaults.Value|]}") { Types = "public static class Defaults { public const $T Value = $V; }" },
        new("constant of another file", "$Take{[|Defaults.Value|]}") { OtherFile = "public static class Defaults { public const $T Value = $V; }" },
        new("using static", "$Take{[|Value|]}") { Usings = "using static Defaults;", OtherFile = "public static class Defaults { public const $T Value = $V; }" },
        new("alias", "$Take{[|D.Value|]}") { Usings = "using D = Defaults;", OtherFile = "public static class Defaults { public const $T Value = $V; }" },
        new("local", "var value = $V;\n$Take{[|value|]}"),
        new("local, last write", "var value = $Other;\nvalue = $V;\n$Take{[|value|]}"),
        new("local, write after the use", "var value = $V;\n$Take{[|value|]}\nvalue = $Other;"),
        new("local declared first", "$T value;\nvalue = $V;\n$Take{[|value|]}"),
        new("local through a local", "var first = $V;\nvar second = first;\n$Take{[|second|]}"),
        new("static readonly field", "$Take{[|Value|]}") { Members = "private static readonly $T Value = $V;" },
        new("static readonly field of another file", "$Take{[|Defaults.Value|]}") { OtherFile = "public static class Defaults { public static readonly $T Value = $V; }" },
        new("readonly field", "$Take{[|_value|]}") { Members = "private readonly $T _value = $V;" },
        new("readonly field set in the constructor", "_value = $V;\n$Take{[|_value|]}") { Members = "private readonly $T _value;" },
        new("get-only property", "$Take{[|Value|]}") { Members = "private $T Value { get; } = $V;" },
        new("static get-only property", "$Take{[|Defaults.Value|]}") { Types = "public static class Defaults { public static $T Value { get; } = $V; }" },
        new("expression-bodied property", "$Take{[|Value|]}") { Members = "private static $T Value => $V;" },
        new("property with a getter block", "$Take{[|Value|]}") { Members = "private static $T Value { get { return $V; } }" },
        new("settings object of the member", "var settings = new Settings { Value = $V };\n$Take{[|settings.Value|]}") { Types = "public class Settings { public $T Value { get; init; } = $Other; }" },
        new("deconstruction", "var (name, value) = (\"x\", $V);\n$Take{[|value|]}"),
        new("nameof", "$Take{[|nameof(<<Orders || Orders_prod>>)|]}\nvoid Orders() { }\nvoid Orders_prod() { }") { Rules = "CDKS5001" },
        new("enum arithmetic", "$Take{[|RemovalPolicy.DESTROY + Step|]}") { Rules = "CDKS1001", Members = "private const int Step = <<0 || 1>>;" },
        new("arithmetic", "$Take{[|Thousand * <<70 || 7>>|]}") { Rules = "CDKS2001", Members = "private const int Thousand = 1000;" },
        new("cast", "$Take{($T)[|$V|]}"),
        new("cast of a number to an enum", "$Take{(RemovalPolicy)[|<<0 || 1>>|]}") { Rules = "CDKS1001" },
        new("parentheses", "$Take{(([|$V|]))}"),
        new("checked", "$Take{checked([|Thousand * <<70 || 7>>|])}") { Rules = "CDKS2001", Members = "private const int Thousand = 1000;" },
        new("default", "$Take{<<[|default(RemovalPolicy)|] || default>>}") { Rules = "CDKS1001" },
        new("null-forgiving", "$Take{[|$V|]!}"),
        new("null-coalescing", "$Take{($T?)null ?? [|$V|]}"),
        new("init-only member with its default", "var settings = new Settings();\n$Take{[|settings.Value|]}") { Types = "public class Settings { public $T Value { get; init; } = $V; }" },
        new("tuple", "var pair = (Name: \"x\", Value: $V);\n$Take{[|pair.Value|]}"),
        new("null-coalescing assignment of the unknown", "$T? value = flag ? $Wrong : ($T?)null;\nvalue ??= $V;\n$Take{[|value|]}") { Rules = Idiom.BranchRules },
        new("null-coalescing assignment", "$T? value = null;\nvalue ??= $V;\n$Take{[|value|]}") { Rules = "CDKS4001 CDKS5001" },
        new("local appended to", "var value = \"$Head\";\nvalue += \"$Tail\";\n$Take{[|value|]}") { Rules = Idiom.TextRules },
        new("local added to", "var value = <<69000 || 4>>;\nvalue += 1000;\n$Take{[|value|]}") { Rules = "CDKS2001" },
        new("record", "var settings = new Settings($V);\n$Take{[|settings.Value|]}") { Types = "public record Settings($T Value);" },
        new("record with", "var settings = new Settings($Other) with { Value = $V };\n$Take{[|settings.Value|]}") { Types = "public record Settings($T Value);" },
        new("static table of values", "$Take{[|Table[\"a\"]|]}") { Members = "private static readonly Dictionary<string, $T> Table = new() { [\"a\"] = $V };" },
    ];
}
