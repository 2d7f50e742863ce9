namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Ways to make constructs and props.</summary>
internal static class ConstructionForms
{
    public static readonly Idiom[] Rows =
    [
        new("initializer", "new $Construct(this, \"Orders\", new $Props { $Set{[|$V|]} });"),
        new("target-typed props", "$Props props = new() { $Set{[|$V|]} };\nnew $Construct(this, \"Orders\", props);"),
        new("target-typed construct", "$Construct made = new(this, \"Orders\", new $Props { $Set{[|$V|]} });"),
        new("named and reordered arguments", "new $Construct(props: new $Props { $Set{[|$V|]} }, id: \"Orders\", scope: this);"),
        new("base call", "") { Types = "public class Orders : $Construct\n{\n    public Orders(Construct scope, string environmentSuffix) : base(scope, \"Orders\", new $Props { $Set{[|$V|]} }) { }\n}" },
        new("primary constructor", "") { NeedsCSharp12 = true, Types = "public class Orders(Construct scope, string environmentSuffix) : $Construct(scope, \"Orders\", new $Props { $Set{[|$V|]} })\n{\n    public string Suffix => environmentSuffix;\n}" },
        new("props in a variable", "var props = new $Props { $Set{[|$V|]} };\nnew $Construct(this, \"Orders\", props);"),
        new("props changed afterwards", "var props = new $Props();\nprops.$Set{[|$V|]};\nnew $Construct(this, \"Orders\", props);"),
        new("props changed twice, the last wins", "var props = new $Props { $Set{$Other} };\nprops.$Set{$Other};\nprops.$Set{[|$V|]};\nnew $Construct(this, \"Orders\", props);"),
        new("props changed after the construct", "var props = new $Props { $Set{[|$V|]} };\nnew $Construct(this, \"Orders\", props);\nprops.$Set{$Other};"),
        new("props of an interface", "I$Props props = new $Props { $Set{[|$V|]} };\nnew $Construct(this, \"Orders\", props);"),
        new("field of the stack", "_orders = new $Construct(this, \"Orders\", new $Props { $Set{[|$V|]} });") { Members = "private readonly $Construct _orders;" },
        new("expression body", "") { Types = "public class Orders : Stack\n{\n    public Orders(Construct scope, string environmentSuffix) => new $Construct(this, \"Orders\", new $Props { $Set{[|$V|]} });\n}" },
        new("method of the stack", "Add(\"Orders\", environmentSuffix);") { Members = "private $Construct Add(string id, string environmentSuffix) => new $Construct(this, id, new $Props { $Set{[|$V|]} });" },
        new("discarded", "_ = new $Construct(this, \"Orders\", new $Props { $Set{[|$V|]} });"),
        new("argument of a call", "Use(new $Construct(this, \"Orders\", new $Props { $Set{[|$V|]} }));") { Members = "private static void Use(object value) { }" },
        new("member of an array", "var made = new[] { new $Construct(this, \"A\", new $Props { $Set{$Safe} }), new $Construct(this, \"B\", new $Props { $Set{[|$V|]} }) };"),
        new("props in a list", "var all = new List<$Props> { new $Props { $Set{[|$V|]} } };"),
        new("props in a dictionary", "var all = new Dictionary<string, $Props> { [\"Orders\"] = new $Props { $Set{[|$V|]} } };"),
        new("nested initializer in an array", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], GlobalSecondaryIndexes = new[] { new CfnTable.GlobalSecondaryIndexProperty { ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|$V|] } } } });") { Rules = "CDKS2001" },
        new("nested initializer in a list", "new TableV2(this, \"Orders\", new TablePropsV2 { GlobalSecondaryIndexes = new List<IGlobalSecondaryIndexPropsV2> { new GlobalSecondaryIndexPropsV2 { IndexName = \"i\", ReadCapacity = Capacity.Fixed([|$V|]) } }.ToArray() });") { Rules = "CDKS2001" },
        new("array of names", "new CfnUser(this, \"Reader\", new CfnUserProps { ManagedPolicyArns = new string[] { $Safe, [|$V|] } });") { Rules = "CDKS4001" },
        new("list of names", "new CfnUser(this, \"Reader\", new CfnUserProps { ManagedPolicyArns = new List<string> { $Safe, [|$V|] }.ToArray() });") { Rules = "CDKS4001" },
        new("collection expression with a spread", "new CfnUser(this, \"Reader\", new CfnUserProps { ManagedPolicyArns = [$Safe, .. Arns] });") { Rules = "CDKS4001", NeedsCSharp12 = true, Members = "private static readonly string[] Arns = { [|$V|] };" },
        new("collection expression", "new CfnUser(this, \"Reader\", new CfnUserProps { ManagedPolicyArns = [$Safe, [|$V|]] });") { Rules = "CDKS4001", NeedsCSharp12 = true },
        new("Select over a method group", "new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal(), ManagedPolicies = new[] { \"AmazonS3ReadOnlyAccess\", [|<<\"AWSLambdaFullAccess\" || \"AWSLambda_FullAccess\">>|] }.Select(ManagedPolicy.FromAwsManagedPolicyName).ToArray() });") { Rules = "CDKS4001" },
        new("ForEach of a list", "new List<$T> { $Safe, [|$V|] }.ForEach(value => { $Take{value} });") { Rules = Idiom.BranchRules },
        new("Select over a lambda", "new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal(), ManagedPolicies = Names.Select(name => ManagedPolicy.FromAwsManagedPolicyName(name)).ToArray() });") { Rules = "CDKS4001", Members = "private static readonly string[] Names = { \"AmazonS3ReadOnlyAccess\", [|<<\"AWSLambdaFullAccess\" || \"AWSLambda_FullAccess\">>|] };" },
        new("FromAwsManagedPolicyName", "new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal(), ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName([|<<\"AWSLambdaFullAccess\" || \"AWSLambda_FullAccess\">>|]) } });") { Rules = "CDKS4001" },
        new("foreach over an array", "foreach (var value in new[] { $Safe, [|$V|] })\n{\n    $Take{value}\n}") { Rules = Idiom.BranchRules },
        new("foreach over a static table", "foreach (var value in Values)\n{\n    $Take{value}\n}") { Rules = Idiom.BranchRules, Members = "private static readonly $T[] Values = { $Safe, [|$V|] };" },
        new("foreach over a table of another file", "foreach (var value in Defaults.Values)\n{\n    $Take{[|value|]}\n}") { Rules = Idiom.BranchRules, OtherFile = "public static class Defaults { public static readonly $T[] Values = { $Safe, $V }; }" },
        new("construct in a loop", "foreach (var key in new[] { \"A\", \"B\" })\n{\n    new $Construct(this, key, new $Props { $Set{[|$V|]} });\n}"),
        new("foreach over tuples", "foreach (var (key, value) in new[] { (\"A\", $Safe), (\"B\", $V) })\n{\n    $Take{[|value|]}\n}") { Rules = Idiom.BranchRules },
    ];
}
