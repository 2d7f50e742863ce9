namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Values that come by a call of the project.</summary>
internal static class CallForms
{
    public static readonly Idiom[] Rows =
    [
        new("helper method", "$Take{[|Value()|]}") { Members = "private static $T Value() => $V;" },
        new("helper method of another file", "$Take{[|Defaults.Value()|]}") { OtherFile = "public static class Defaults { public static $T Value() { return $V; } }" },
        new("helper method with a parameter", "$Take{[|Same($V)|]}") { Members = "private static $T Same($T value) => value;" },
        new("helper method that makes props", "new $Construct(this, \"Orders\", Props([|$V|]));") { Members = "private static $Props Props($T value) => new $Props { $Set{value} };" },
        new("helper method of a helper method", "$Take{[|Outer()|]}") { Members = "private static $T Outer() => Inner($V);\nprivate static $T Inner($T value) => value;" },
        new("helper method that decides by a constant", "$Take{[|For(<<\"dev\" || \"prod\">>)|]}") { Members = "private static $T For(string stage) => stage switch { \"dev\" => $Wrong, _ => $Safe };" },
        new("helper method that returns early", "$Take{[|For(<<false || true>>)|]}") { Members = "private static $T For(bool keep)\n{\n    if (keep)\n    {\n        return $Safe;\n    }\n\n    return $Wrong;\n}" },
        new("instance method", "$Take{[|Value()|]}") { Members = "private $T Value() => $V;" },
        new("lambda", "Func<$T, $T> same = value => value;\n$Take{[|same($V)|]}"),
        new("extension method", "$Take{[|$V.Same()|]}") { Types = "public static class Extensions { public static $T Same(this $T value) => value; }" },
        new("optional argument", "$Take{[|Same()|]}") { Members = "private static $T Same($T value = $V) => value;" },
        new("named arguments", "$Take{[|Second(second: $V, first: $Other)|]}") { Members = "private static $T Second($T first, $T second) => second;" },
        new("generic method", "$Take{[|Same($V)|]}") { Members = "private static TValue Same<TValue>(TValue value) => value;" },
        new("params that are all taken", "Attach(this, $Safe, [|$V|]);") { Rules = "CDKS4001", Members = "private static void Attach(Construct scope, params string[] arns) => new CfnUser(scope, \"U\", new CfnUserProps { ManagedPolicyArns = arns });" },
        new("construct of the project", "new Standard(this, \"Orders\", [|$V|]);") { Types = "public class Standard : Construct\n{\n    public Standard(Construct scope, string id, $T value) : base(scope, id) => new $Construct(this, \"Inner\", new $Props { $Set{value} });\n}" },
        new("construct of the project, optional argument", "<<new [|Standard|](this, \"Orders\") || new Standard(this, \"Orders\", $Safe)>>;") { Types = "public class Standard : Construct\n{\n    public Standard(Construct scope, string id, $T value = $Wrong) : base(scope, id) => new $Construct(this, \"Inner\", new $Props { $Set{value} });\n}" },
        new("construct of the project in another file", "new Standard(this, \"Orders\", [|$V|]);") { OtherFile = "public class Standard : Construct\n{\n    public Standard(Construct scope, string id, $T value) : base(scope, id)\n    {\n        new $Construct(this, \"Inner\", new $Props { $Set{value} });\n    }\n}" },
        new("subclass with a parameter", "new Standard(this, \"Orders\", [|$V|]);") { Types = "public class Standard : $Construct\n{\n    public Standard(Construct scope, string id, $T value) : base(scope, id, new $Props { $Set{value} }) { }\n}" },
        new("construct of a construct", "new Outer(this, \"Orders\", [|$V|]);") { Types = "public class Outer : Construct\n{\n    public Outer(Construct scope, string id, $T value) : base(scope, id) => new Inner(this, \"Inner\", value);\n}\n\npublic class Inner : Construct\n{\n    public Inner(Construct scope, string id, $T value) : base(scope, id) => new $Construct(this, \"Inner\", new $Props { $Set{value} });\n}" },
        new("local function", "$T Value() => $V;\n$Take{[|Value()|]}"),
        new("local function with a parameter", "$T Same($T value) => value;\n$Take{[|Same($V)|]}"),
        new("settings of a construct of the project", "new Standard(this, \"Orders\", new StandardProps { Value = [|$V|] });") { Types = "public class StandardProps { public $T Value { get; set; } = $Safe; }\n\npublic class Standard : Construct\n{\n    public Standard(Construct scope, string id, StandardProps props) : base(scope, id) => new $Construct(this, \"Inner\", new $Props { $Set{props.Value} });\n}" },
        new("params", "$Take{[|First($V, $Other)|]}") { Members = "private static $T First(params $T[] values) => values[0];" },
    ];
}
