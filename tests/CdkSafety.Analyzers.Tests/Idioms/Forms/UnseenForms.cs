namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Forms that the model could see and does not yet: silent in both variants. A row moves to the other forms when it is.</summary>
internal static class UnseenForms
{
    public static readonly Idiom[] Rows =
    [
        new("init-only member with its default", "var settings = new Settings();\n$Take{[|settings.Value|]}") { Types = "public class Settings { public $T Value { get; init; } = $V; }", Reason = "The default of a settings class is not read yet." },
        new("tuple", "var pair = (Name: \"x\", Value: $V);\n$Take{[|pair.Value|]}") { Reason = "Members of a tuple are not read yet." },
        new("null-coalescing assignment", "$T? value = null;\nvalue ??= $V;\n$Take{[|value|]}") { Rules = "CDKS4001 CDKS5001", Reason = "`??=` is not read yet." },
        new("local appended to", "var value = \"$Head\";\nvalue += \"$Tail\";\n$Take{[|value|]}") { Rules = Idiom.TextRules, Reason = "`+=` is not read yet." },
        new("local added to", "var value = <<69000 || 4>>;\nvalue += 1000;\n$Take{[|value|]}") { Rules = "CDKS2001", Reason = "`+=` is not read yet." },
        new("record", "var settings = new Settings($V);\n$Take{[|settings.Value|]}") { Types = "public record Settings($T Value);", Reason = "Parameters of a record are not read as its members yet." },
        new("record with", "var settings = new Settings($Other) with { Value = $V };\n$Take{[|settings.Value|]}") { Types = "public record Settings($T Value);", Reason = "`with` is not read yet." },
        new("static table of values", "$Take{[|Table[\"a\"]|]}") { Members = "private static readonly Dictionary<string, $T> Table = new() { [\"a\"] = $V };", Reason = "Look-ups in a dictionary are not read yet." },
        new("string.Format with a culture", "$Take{[|string.Format(System.Globalization.CultureInfo.InvariantCulture, \"$Head{0}\", \"$Tail\")|]}") { Rules = Idiom.TextRules, Reason = "The overload with a culture is not read yet." },
        new("Replace", "$Take{[|\"$Head~\".Replace(\"~\", \"$Tail\")|]}") { Rules = Idiom.TextRules, Reason = "`Replace` is not read yet." },
        new("format specifier", "$Take{[|$\"acme-{7:D3}<< || -prod>>\"|]}") { Rules = "CDKS5001", Reason = "Format specifiers are not read yet." },
        new("local function", "$T Value() => $V;\n$Take{[|Value()|]}") { Reason = "Local functions are not read yet." },
        new("local function with a parameter", "$T Same($T value) => value;\n$Take{[|Same($V)|]}") { Reason = "Local functions are not read yet." },
        new("params", "$Take{[|First($V, $Other)|]}") { Members = "private static $T First(params $T[] values) => values[0];", Reason = "Elements of a list are not read by their index yet." },
        new("settings of a construct of the project", "new Standard(this, \"Orders\", new StandardProps { Value = [|$V|] });") { Types = "public class StandardProps { public $T Value { get; set; } = $Safe; }\n\npublic class Standard : Construct\n{\n    public Standard(Construct scope, string id, StandardProps props) : base(scope, id) => new $Construct(this, \"Inner\", new $Props { $Set{props.Value} });\n}", Reason = "Members of settings are not followed into a construct of the project yet." },
        new("null-coalescing of the unknown", "$Take{[|(flag ? $Wrong : ($T?)null) ?? $V|]}") { Rules = Idiom.BranchRules, Reason = "A branch that is null is not dropped before `??` yet." },
        new("for over an array", "var values = new[] { $Safe, [|$V|] };\nfor (var i = 0; i < values.Length; i++)\n{\n    $Take{values[i]}\n}") { Rules = Idiom.BranchRules, Reason = "Elements of a list are not read by their index yet." },
        new("foreach over tuples", "foreach (var (key, value) in new[] { (\"A\", $Safe), (\"B\", [|$V|]) })\n{\n    $Take{value}\n}") { Rules = Idiom.BranchRules, Reason = "Members of a tuple are not read yet." },
        new("ForEach of a list", "new List<$T> { $Safe, [|$V|] }.ForEach(value => { $Take{value} });") { Rules = Idiom.BranchRules, Reason = "The parameter of a lambda is an element in Select only." },
        new("RemovalPolicies.Of", "var table = new Table(this, \"Orders\", new TableProps());\nRemovalPolicies.Of(table).[|<<Destroy || Retain>>|]();") { Rules = "CDKS1001", NeedsNewestCdk = true, Reason = "`RemovalPolicies.Of` is not read yet." },
        new("change in a helper", "var table = new Table(this, \"Orders\", new TableProps());\nChange(table);") { Rules = "CDKS1001", Members = "private static void Change(Table table) => table.ApplyRemovalPolicy([|$V|]);", Reason = "What a method does to an argument is not followed yet." },
        new("change of the result of a helper", "var table = Make();\ntable.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001", Members = "private Table Make() => new Table(this, \"Orders\", new TableProps());", Reason = "A construct that a method returns is not the one that it makes yet." },
    ];
}
