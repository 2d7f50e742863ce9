namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Forms that the model could see and does not yet: silent in both variants. A row moves to the other forms when it is.</summary>
internal static class UnseenForms
{
    public static readonly Idiom[] Rows =
    [
        new("for over an array", "var values = new[] { $Safe, [|$V|] };\nfor (var i = 0; i < values.Length; i++)\n{\n    $Take{values[i]}\n}") { Rules = Idiom.BranchRules, Reason = "The counter of a loop is not one of several values yet." },
        new("change in a helper", "var table = new Table(this, \"Orders\", new TableProps());\nChange(table);") { Rules = "CDKS1001", Members = "private static void Change(Table table) => table.ApplyRemovalPolicy([|$V|]);", Reason = "What a method does to an argument is not followed yet." },
        new("change of the result of a helper", "var table = Make();\ntable.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001", Members = "private Table Make() => new Table(this, \"Orders\", new TableProps());", Reason = "A construct that a method returns is not the one that it makes yet." },
    ];
}
