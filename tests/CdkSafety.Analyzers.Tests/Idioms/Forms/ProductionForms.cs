namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Decisions that name production: its branch is judged.</summary>
internal static class ProductionForms
{
    public static readonly Idiom[] Rows =
    [
        new("isProd", "$Take{isProd ? [|$V|] : $Other}") { Rules = Idiom.BranchRules },
        new("isProd, negated", "$Take{!isProd ? $Other : [|$V|]}") { Rules = Idiom.BranchRules },
        new("stage == prod", "$Take{stage == \"prod\" ? [|$V|] : $Other}") { Rules = Idiom.BranchRules },
        new("stage != prod", "$Take{stage != \"prod\" ? $Other : [|$V|]}") { Rules = Idiom.BranchRules },
        new("stage.Equals(prod)", "$Take{stage.Equals(\"prod\", StringComparison.OrdinalIgnoreCase) ? [|$V|] : $Other}") { Rules = Idiom.BranchRules },
        new("pattern", "$Take{stage is \"prod\" or \"live\" ? [|$V|] : $Other}") { Rules = Idiom.BranchRules },
        new("negated pattern", "$Take{stage is not \"prod\" ? $Other : [|$V|]}") { Rules = Idiom.BranchRules },
        new("switch arm of production", "$Take{stage switch { \"prod\" => [|$V|], _ => $Other }}") { Rules = Idiom.BranchRules },
        new("condition in a local", "var production = stage == \"prod\";\n$Take{production ? [|$V|] : $Other}") { Rules = Idiom.BranchRules },
        new("if of production", "var value = $Other;\nif (isProd)\n{\n    value = $V;\n}\n\n$Take{[|value|]}") { Rules = Idiom.BranchRules },
        new("if and else of production", "$T value;\nif (isProd)\n{\n    value = $V;\n}\nelse\n{\n    value = $Other;\n}\n\n$Take{[|value|]}") { Rules = Idiom.BranchRules },
        new("if not production", "var value = $V;\nif (!isProd)\n{\n    value = $Other;\n}\n\n$Take{[|value|]}") { Rules = Idiom.BranchRules },
        new("helper that asks for production", "$Take{[|For(isProd)|]}") { Rules = Idiom.BranchRules, Members = "private static $T For(bool isProd) => isProd ? $V : $Other;" },
    ];
}
