namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Values that one of several branches gives: wrong when every branch is.</summary>
internal static class DecisionForms
{
    public static readonly Idiom[] Rows =
    [
        new("conditional", "$Take{[|flag ? $Wrong : $V|]}") { Rules = Idiom.BranchRules },
        new("conditional with a constant condition", "$Take{[|Keep ? $Safe : $Wrong|]}") { Members = "private const bool Keep = <<false || true>>;" },
        new("conditional with a constant comparison", "$Take{[|Stage == \"dev\" ? $Wrong : $Safe|]}") { Members = "private const string Stage = <<\"dev\" || \"x\">>;" },
        new("switch expression", "$Take{[|number switch { 1 => $Wrong, 2 => $Wrong, _ => $V }|]}") { Rules = Idiom.BranchRules },
        new("switch expression over a constant", "$Take{Stage switch { \"dev\" => [|$Wrong|], _ => $Safe }}") { Members = "private const string Stage = <<\"dev\" || \"x\">>;" },
        new("switch expression that throws", "$Take{number switch { 1 => [|$V|], _ => throw new ArgumentException() }}"),
        new("if and else", "$T value;\nif (flag)\n{\n    value = $Wrong;\n}\nelse\n{\n    value = $V;\n}\n\n$Take{[|value|]}") { Rules = Idiom.BranchRules },
        new("assignment under if", "var value = $Wrong;\nif (flag)\n{\n    value = $V;\n}\n\n$Take{[|value|]}") { Rules = Idiom.BranchRules },
        new("early return", "$Take{[|Value(flag)|]}") { Rules = Idiom.BranchRules, Members = "private static $T Value(bool flag)\n{\n    if (flag)\n    {\n        return $Wrong;\n    }\n\n    return $V;\n}" },
        new("switch statement in a helper", "$Take{[|Value(number)|]}") { Rules = Idiom.BranchRules, Members = "private static $T Value(int number)\n{\n    switch (number)\n    {\n        case 1:\n            return $Wrong;\n        default:\n            return $V;\n    }\n}" },
        new("null-coalescing of the unknown", "$Take{[|(flag ? $Wrong : ($T?)null) ?? $V|]}") { Rules = Idiom.BranchRules },
        new("construct under a decision", "if (flag)\n{\n    $Take{[|$V|]}\n}"),
    ];
}
