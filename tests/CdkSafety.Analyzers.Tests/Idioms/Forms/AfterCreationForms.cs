namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Changes of a construct after it was made: the last one wins.</summary>
internal static class AfterCreationForms
{
    private const string Subclass = "public class Standard : Table\n{\n    public Standard(Construct scope) : base(scope, \"Orders\", new TableProps()) { }\n}";

    public static readonly Idiom[] Rows =
    [
        new("ApplyRemovalPolicy on L2", "var table = new Table(this, \"Orders\", new TableProps());\ntable.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("ApplyRemovalPolicy on L1", "var table = $Cfn;\ntable.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("ApplyRemovalPolicy with options", "var table = $Cfn;\ntable.ApplyRemovalPolicy([|$V|], new RemovalPolicyOptions { ApplyToUpdateReplacePolicy = false });") { Rules = "CDKS1001" },
        new("ApplyRemovalPolicy of the creation", "$Cfn.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("later correction", "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = [|RemovalPolicy.DESTROY|] });\n<<_ = table; || table.ApplyRemovalPolicy(RemovalPolicy.RETAIN);>>") { Rules = "CDKS1001" },
        new("later fault", "var table = new Table(this, \"Orders\", new TableProps { RemovalPolicy = RemovalPolicy.RETAIN });\ntable.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("this.ApplyRemovalPolicy", "") { Rules = "CDKS1001", Types = "public class Orders : Table\n{\n    public Orders(Construct scope) : base(scope, \"Orders\", new TableProps()) => ApplyRemovalPolicy([|$V|]);\n}" },
        new("default child, cast", "var table = new Table(this, \"Orders\", new TableProps());\nvar cfn = (CfnTable)table.Node.DefaultChild!;\ncfn.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("default child, cast in place", "var table = new Table(this, \"Orders\", new TableProps());\n((CfnTable)table.Node.DefaultChild!).ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("default child, as", "var table = new Table(this, \"Orders\", new TableProps());\nvar cfn = table.Node.DefaultChild as CfnTable;\ncfn!.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("default child, pattern", "var table = new Table(this, \"Orders\", new TableProps());\nif (table.Node.DefaultChild is CfnTable cfn)\n{\n    cfn.ApplyRemovalPolicy([|$V|]);\n}") { Rules = "CDKS1001" },
        new("default child, null-conditional", "var table = new Table(this, \"Orders\", new TableProps());\n(table.Node.DefaultChild as CfnTable)?.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001" },
        new("default child, property override", "var table = new Table(this, \"Orders\", new TableProps());\n((CfnTable)table.Node.DefaultChild!).AddPropertyOverride(\"$Path\", [|$V|]);") { Rules = "CDKS2001 CDKS5001" },
        new("subclass of the project, ApplyRemovalPolicy", "var table = new Standard(this);\ntable.ApplyRemovalPolicy([|$V|]);") { Rules = "CDKS1001", Types = Subclass },
        new("subclass of the project, default child", "var table = new Standard(this);\nvar cfn = (CfnTable)table.Node.DefaultChild!;\ncfn.AddPropertyOverride(\"$Path\", [|$V|]);") { Rules = "CDKS2001 CDKS5001", Types = Subclass },
        new("subclass of the project, CfnOptions", "var table = new Standard(this);\n((CfnTable)table.Node.DefaultChild!).CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.<<DELETE || RETAIN>>|];") { Rules = "CDKS1001", Types = Subclass },
        new("CfnOptions.DeletionPolicy", "var table = $Cfn;\ntable.CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.<<DELETE || RETAIN>>|];") { Rules = "CDKS1001" },
        new("CfnOptions.UpdateReplacePolicy", "var table = $Cfn;\ntable.CfnOptions.UpdateReplacePolicy = [|CfnDeletionPolicy.<<DELETE || SNAPSHOT>>|];") { Rules = "CDKS1001" },
        new("CfnOptions of the default child", "var table = new Table(this, \"Orders\", new TableProps());\n((CfnTable)table.Node.DefaultChild!).CfnOptions.DeletionPolicy = [|CfnDeletionPolicy.<<DELETE || RETAIN>>|];") { Rules = "CDKS1001" },
        new("property of L1", "var cfn = $Cfn;\ncfn.$Set{[|$V|]};") { Rules = Idiom.TextRules },
        new("nested property of L1", "var cfn = $Cfn;\ncfn.ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|$V|], WriteCapacityUnits = 1 };") { Rules = "CDKS2001" },
        new("property of L1, last write", "var cfn = $Cfn;\ncfn.$Set{$Other};\ncfn.$Set{[|$V|]};") { Rules = Idiom.TextRules },
        new("AddOverride", "var cfn = $Cfn;\ncfn.AddOverride(\"Properties.$Path\", [|$V|]);") { Rules = "CDKS2001 CDKS4001 CDKS5001" },
        new("AddOverride of the policy", "var cfn = $Cfn;\ncfn.AddOverride(\"DeletionPolicy\", [|<<\"Delete\" || \"Retain\">>|]);") { Rules = "CDKS1001" },
        new("AddPropertyOverride", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"$Path\", [|$V|]);") { Rules = "CDKS2001 CDKS4001 CDKS5001" },
        new("AddPropertyOverride of an object", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"ProvisionedThroughput\", new Dictionary<string, object> { [\"ReadCapacityUnits\"] = [|$V|] });") { Rules = "CDKS2001" },
        new("AddPropertyOverride with an index", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"GlobalSecondaryIndexes.0.ProvisionedThroughput.ReadCapacityUnits\", [|$V|]);") { Rules = "CDKS2001" },
        new("AddPropertyOverride with an escaped dot", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"<<TableName || Table\\\\.Name>>\", [|\"acme-orders\"|]);") { Rules = "CDKS5001" },
        new("AddPropertyOverride with a constant path", "var cfn = $Cfn;\ncfn.AddPropertyOverride($\"{Root}.ReadCapacityUnits\", [|$V|]);") { Rules = "CDKS2001", Members = "private const string Root = \"ProvisionedThroughput\";" },
        new("AddDeletionOverride", "var cfn = $Cfn;\ncfn.AddOverride(\"Properties.$Path\", [|$Wrong|]);\ncfn.AddDeletionOverride(\"Properties.<<Other || $Path>>\");") { Rules = "CDKS2001 CDKS5001" },
        new("AddPropertyDeletionOverride", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"$Path\", [|$Wrong|]);\ncfn.AddPropertyDeletionOverride(\"<<Other || $Path>>\");") { Rules = "CDKS2001 CDKS5001" },
        new("later override wins", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"$Path\", $Other);\ncfn.AddPropertyOverride(\"$Path\", [|$V|]);") { Rules = "CDKS2001 CDKS4001 CDKS5001" },
        new("AddGlobalSecondaryIndex", "var table = new Table(this, \"Orders\", new TableProps());\ntable.AddGlobalSecondaryIndex(new GlobalSecondaryIndexProps { IndexName = \"i\", ReadCapacity = [|$V|] });") { Rules = "CDKS2001" },
        new("AddManagedPolicy", "var role = new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal() });\nrole.AddManagedPolicy(ManagedPolicy.FromManagedPolicyArn(this, \"P\", [|$V|]));") { Rules = "CDKS4001" },
        new("RemovalPolicies.Of", "var table = new Table(this, \"Orders\", new TableProps());\n[|RemovalPolicies.Of(table).<<Destroy || Retain>>()|];") { Rules = "CDKS1001", NeedsNewestCdk = true },
    ];
}
