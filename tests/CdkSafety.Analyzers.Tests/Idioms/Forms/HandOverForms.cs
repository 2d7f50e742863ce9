namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Props and values that are handed to other code: judged where they are written.</summary>
internal static class HandOverForms
{
    public static readonly Idiom[] Rows =
    [
        new("props returned", "") { Members = "public static $Props Props(string environmentSuffix) => new $Props { $Set{[|$V|]} };" },
        new("props returned from a variable", "") { Members = "public static $Props Props(string environmentSuffix)\n{\n    var props = new $Props();\n    props.$Set{[|$V|]};\n    return props;\n}" },
        new("props in a wrapper", "var wrapper = new Wrapper { Props = new $Props { $Set{[|$V|]} } };") { Types = "public class Wrapper { public $Props? Props { get; set; } }" },
        new("props to another class", "Factory.Make(this, new $Props { $Set{[|$V|]} });") { OtherFile = "public static class Factory { public static void Make(Construct scope, I$Props props) => new $Construct(scope, \"Made\", props); }" },
        new("props to a construct of the project", "new Standard(this, \"Orders\", new $Props { $Set{[|$V|]} });") { Types = "public class Standard : Construct\n{\n    public Standard(Construct scope, string id, $Props props) : base(scope, id) => new $Construct(this, \"Inner\", props);\n}" },
        new("props in a field", "new $Construct(this, \"Orders\", Shared);") { Rules = Idiom.BranchRules, Members = "private static readonly $Props Shared = new $Props { $Set{[|$V|]} };" },
        new("optional parameter left out", "<<[|Make|]() || Make($Safe)>>;") { Members = "private void Make($T value = $Wrong) => new $Construct(this, \"Orders\", new $Props { $Set{value} });" },
        new("parameter of a method that makes the construct", "Make([|$V|]);") { Members = "private void Make($T value) => new $Construct(this, \"Orders\", new $Props { $Set{value} });" },
        new("parameter of a static factory", "Factory.Make(this, [|$V|]);") { OtherFile = "public static class Factory { public static $Construct Make(Construct scope, $T value) => new $Construct(scope, \"Made\", new $Props { $Set{value} }); }" },
        new("props of a base class", "") { Types = "public abstract class Base : Construct\n{\n    protected Base(Construct scope, string id, $T value) : base(scope, id) => new $Construct(this, \"Inner\", new $Props { $Set{value} });\n}\n\npublic class Derived : Base\n{\n    public Derived(Construct scope, string environmentSuffix) : base(scope, \"D\", [|$V|]) { }\n}" },
    ];
}
