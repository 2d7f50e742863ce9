namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>
/// Forms that stay Unknown on purpose, since no reading of the code can say what the value will be, or none that is cheap and
/// certain. The table in docs/architecture.md is made of these rows.
/// </summary>
internal static class UnknownForms
{
    private const string Outside = "Decided where the app runs, not in its code.";
    private const string Dispatch = "The object at run time decides which code is called.";
    private const string Shared = "Other members may write it before this one reads it.";

    private const string Loop = "How often a loop runs is not followed.";
    private const string Closure = "When a closure runs is not followed.";
    private const string Reference = "What a reference points at is not followed.";
    private const string Alias = "An object that has two names is not followed.";

    public static readonly Idiom[] Rows =
    [
        // From outside
        new("environment variable", "$Take{System.Environment.GetEnvironmentVariable(\"MODE\") is null ? $Safe : [|$V|]}") { Rules = Idiom.TableRules, Reason = Outside },
        new("context value", "$Take{[|($T)Node.TryGetContext(\"value\")|]}") { Reason = Outside },
        new("configuration file", "$Take{[|Parse(System.IO.File.ReadAllText(\"settings.txt\"))|]}") { Reason = Outside, Members = "private static $T Parse(string text) => text.Length == 0 ? $V : $Safe;", Rules = Idiom.TableRules },
        new("current time", "$Take{[|DateTime.UtcNow.Year > 2020 ? $V : $Safe|]}") { Reason = Outside, Rules = Idiom.TableRules },
        new("parameter of a public member", "") { Reason = "Callers outside the project pass what they like.", Types = "public class Orders : Stack\n{\n    public Orders(Construct scope, string environmentSuffix, $T value) : base(scope, \"Orders\") => $Take{[|value|]}\n}" },

        // Dispatch
        new("virtual method", "$Take{[|Value()|]}") { Reason = Dispatch, Members = "protected virtual $T Value() => $V;" },
        new("virtual property", "$Take{[|Value|]}") { Reason = Dispatch, Members = "protected virtual $T Value => $V;" },
        new("abstract method", "") { Reason = Dispatch, Types = "public abstract class Base : Stack\n{\n    protected Base(Construct scope, string environmentSuffix) : base(scope, \"B\") => $Take{[|Value()|]}\n\n    protected abstract $T Value();\n}\n\npublic class Derived(Construct scope, string environmentSuffix) : Base(scope, environmentSuffix)\n{\n    protected override $T Value() => $V;\n}", NeedsCSharp12 = true },
        new("interface method", "ISettings settings = new Settings();\n$Take{[|settings.Value()|]}") { Reason = Dispatch, Types = "public interface ISettings { $T Value(); }\n\npublic class Settings : ISettings { public $T Value() => $V; }" },
        new("delegate in a field", "$Take{[|_value()|]}") { Reason = Dispatch, Members = "private Func<$T> _value = () => $V;\npublic void Change(Func<$T> value) => _value = value;" },
        new("reflection", "$Take{[|($T)typeof(AppStack).GetField(\"Value\")!.GetValue(null)!|]}") { Reason = "Names members by text that may come from anywhere.", Members = "public const $T Value = $V;" },
        new("Enum.Parse", "$Take{[|Enum.Parse<RemovalPolicy>(\"<<DESTROY || RETAIN>>\")|]}") { Rules = "CDKS1001", Reason = "A method outside the project; only those of the CDK, of text and of sequences are known." },

        // State that is shared or changes
        new("field that changes", "$Take{[|_value|]}") { Reason = Shared, Members = "private $T _value = $V;\npublic void Change($T value) => _value = value;" },
        new("static field that changes", "$Take{[|Defaults.Value|]}") { Reason = Shared, Types = "public static class Defaults { public static $T Value = $V; }" },
        new("property that can be set", "$Take{[|Value|]}") { Reason = Shared, Members = "public $T Value { get; set; } = $V;" },
        new("write in a loop", "var value = $Safe;\nfor (var i = 0; i < number; i++)\n{\n    value = $V;\n}\n\n$Take{[|value|]}") { Reason = Loop },
        new("write in a closure", "var value = $V;\nvoid Change() => value = $Safe;\nChange();\n$Take{[|value|]}") { Reason = Closure },
        new("write through a reference", "var value = $V;\nref var same = ref value;\nsame = $Other;\n$Take{[|value|]}") { Reason = Reference },
        new("out argument", "Fill(out var value);\n$Take{[|value|]}") { Reason = Reference, Members = "private static void Fill(out $T value) => value = $V;" },
        new("write in a try block", "$T value;\ntry\n{\n    value = $V;\n}\ncatch (Exception)\n{\n    value = $Safe;\n}\n\n$Take{[|value|]}") { Reason = "Which statement throws is not followed." },
        new("props handed to other code", "var props = new $Props { $Set{[|$V|]} };\nOther.Change(props);\nnew $Construct(this, \"Orders\", props);") { Rules = Idiom.TableRules, Reason = "The other code may change them.", OtherFile = "public static class Other { public static void Change($Props props) => props.$Set{$Safe}; }" },
        new("construct handed to other code", "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|$V|] });\nOther.Change(table);") { Rules = "CDKS1001", Reason = "The other code may change it.", OtherFile = "public static class Other { public static void Change(Table table) => table.ApplyRemovalPolicy(RemovalPolicy.RETAIN); }" },

        // Changes that cannot be placed
        new("ref argument", "var value = $V;\nChange(ref value);\n$Take{[|value|]}") { Reason = Reference, Members = "private static void Change(ref $T value) => value = $Safe;" },
        new("assignment by deconstruction in a branch", "var value = $V;\nif (flag)\n{\n    (value, _) = ($Safe, 1);\n}\n\n$Take{[|value|]}") { Reason = "One branch is safe.", Rules = Idiom.TableRules },
        new("write in a switch section", "var value = $V;\nswitch (number)\n{\n    case 1:\n        value = $Safe;\n        break;\n}\n\n$Take{[|value|]}") { Reason = "One branch is safe." },
        new("props changed through another name", "var props = new $Props { $Set{[|$V|]} };\nvar same = props;\nsame.$Set{$Safe};\nnew $Construct(this, \"Orders\", props);") { Rules = Idiom.TableRules, Reason = Alias },
        new("props changed in a lambda", "var props = new $Props { $Set{[|$V|]} };\nAction change = () => props.$Set{$Safe};\nchange();\nnew $Construct(this, \"Orders\", props);") { Rules = Idiom.TableRules, Reason = Closure },
        new("props changed in a list", "var props = new $Props { $Set{[|$V|]} };\nvar all = new List<$Props> { props };\nall[0].$Set{$Safe};\nnew $Construct(this, \"Orders\", props);") { Rules = Idiom.TableRules, Reason = Alias },
        new("props changed in a loop", "var props = new $Props { $Set{[|$V|]} };\nwhile (number-- > 0)\n{\n    props.$Set{$Safe};\n}\n\nnew $Construct(this, \"Orders\", props);") { Rules = Idiom.TableRules, Reason = Loop },
        new("construct changed through another name", "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|$V|] });\nvar same = table;\nsame.ApplyRemovalPolicy(RemovalPolicy.RETAIN);") { Rules = "CDKS1001", Reason = Alias },
        new("construct changed in a loop over constructs", "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|$V|] });\nforeach (var one in new[] { table })\n{\n    one.ApplyRemovalPolicy(RemovalPolicy.RETAIN);\n}") { Rules = "CDKS1001", Reason = Alias },
        new("construct changed by another member", "_table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|$V|] });\nFinish();") { Rules = "CDKS1001", Reason = "Other members may change it.", Members = "private readonly Table _table;\nprivate void Finish() => _table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);" },
        new("construct changed by its caller", "var table = Make();\ntable.ApplyRemovalPolicy(RemovalPolicy.RETAIN);") { Rules = "CDKS1001", Reason = "Callers may change it.", Members = "private Table Make() => new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|$V|] });" },
        new("construct changed under a decision", "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|$V|] });\nif (flag)\n{\n    table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);\n}") { Rules = "CDKS1001", Reason = "One branch is safe." },
        new("override under a path that is not known", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"$Path\", [|$V|]);\ncfn.AddPropertyOverride(text, $Safe);") { Rules = "CDKS2001 CDKS5001", Reason = Outside },
        new("FindChild", "var table = new Table(this, \"Orders\", new TableProps { TableName = [|$V|] });\n((CfnTable)table.Node.FindChild(\"Resource\")).TableName = $Safe;") { Rules = "CDKS5001", Reason = "Which construct a path names is known when the app runs." },

        // Bounds
        new("recursion", "$Take{[|Deep(5)|]}") { Reason = "A call of a member that is being read is not followed.", Members = "private static $T Deep(int depth) => depth == 0 ? $V : Deep(depth - 1);" },
        new("loop that builds a text", "var text2 = \"\";\nforeach (var part in new[] { \"$Head\", \"$Tail\" })\n{\n    text2 += part;\n}\n\n$Take{[|text2|]}") { Rules = Idiom.TextRules, Reason = Loop },
        new("StringBuilder", "$Take{[|new System.Text.StringBuilder(\"$Head\").Append(\"$Tail\").ToString()|]}") { Rules = Idiom.TextRules, Reason = "Text that is changed in place is not followed." },
        new("Aspect", "new Table(this, \"Orders\", new TableProps());\nAspects.Of(this).Add(new Destroying());") { Rules = "CDKS1001", Reason = "What an aspect visits is known when the app runs.", Types = "public class Destroying : Amazon.JSII.Runtime.Deputy.DeputyBase, IAspect\n{\n    public void Visit(IConstruct node)\n    {\n        if (node is CfnTable table)\n        {\n            table.ApplyRemovalPolicy([|$V|]);\n        }\n    }\n}" },
    ];
}
