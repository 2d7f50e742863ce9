namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>The shapes that values of L1 properties have.</summary>
internal static class L1ValueForms
{
    public static readonly Idiom[] Rows =
    [
        new("nested property class", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|$V|] } });") { Rules = "CDKS2001" },
        new("object array", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], GlobalSecondaryIndexes = new object[] { new CfnTable.GlobalSecondaryIndexProperty { ProvisionedThroughput = new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|$V|] } } } });") { Rules = "CDKS2001" },
        new("dictionary, indexer form, camel case", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { [\"readCapacityUnits\"] = [|$V|] } });") { Rules = "CDKS2001" },
        new("dictionary, indexer form, Pascal case", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { [\"ReadCapacityUnits\"] = [|$V|] } });") { Rules = "CDKS2001" },
        new("dictionary, pair form", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = new Dictionary<string, object> { { \"readCapacityUnits\", [|$V|] } } });") { Rules = "CDKS2001" },
        new("dictionary in a variable", "var throughput = new Dictionary<string, object> { [\"readCapacityUnits\"] = [|$V|] };\nnew CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = throughput });") { Rules = "CDKS2001" },
        new("array of dictionaries", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], GlobalSecondaryIndexes = new[] { new Dictionary<string, object> { [\"provisionedThroughput\"] = new Dictionary<string, object> { [\"readCapacityUnits\"] = [|$V|] } } } });") { Rules = "CDKS2001" },
        new("number as text", "var cfn = $Cfn;\ncfn.AddPropertyOverride(\"$Path\", [|<<\"70000\" || \"5\">>|]);") { Rules = "CDKS2001" },
        new("ARN with a partition", "new CfnUser(this, \"Reader\", new CfnUserProps { ManagedPolicyArns = new[] { [|$\"arn:{Aws.PARTITION}:iam::aws:policy/<<AWSLambdaFullAccess || AWSLambda_FullAccess>>\"|] } });") { Rules = "CDKS4001" },
        new("IResolvable", "new CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = <<new CfnTable.ProvisionedThroughputProperty { ReadCapacityUnits = [|70000|] } || Fn.ConditionIf(\"c\", 70000, 70000)>> });") { Rules = "CDKS2001" },
        new("Token", "$Take{<<[|$Wrong|] || Token.AsString(other)>>}") { Rules = Idiom.TextRules },
        new("Token of a number", "$Take{<<[|$Wrong|] || Token.AsNumber(other)>>}") { Rules = "CDKS2001" },
        new("Fn", "$Take{<<[|$Wrong|] || Fn.ImportValue($Wrong)>>}") { Rules = Idiom.TextRules },
        new("Lazy", "$Take{<<[|$Wrong|] || Lazy.String(new Producer())>>}") { Rules = Idiom.TextRules, Types = "public class Producer : Amazon.JSII.Runtime.Deputy.DeputyBase, IStableStringProducer { public string Produce() => $Wrong; }" },
        new("Aws", "$Take{<<[|$Wrong|] || Aws.STACK_NAME>>}") { Rules = Idiom.TextRules },
        new("CfnParameter", "var parameter = new CfnParameter(this, \"Value\", new CfnParameterProps { Default = $Wrong });\n$Take{<<[|$Wrong|] || parameter.ValueAsString>>}") { Rules = Idiom.TextRules },
        new("CfnParameter of a number", "var parameter = new CfnParameter(this, \"Value\", new CfnParameterProps { Default = 70000 });\n$Take{<<[|$Wrong|] || parameter.ValueAsNumber>>}") { Rules = "CDKS2001" },
        new("dictionary changed afterwards", "var throughput = new Dictionary<string, object>();\nthroughput[\"readCapacityUnits\"] = [|$V|];\nnew CfnTable(this, \"Orders\", new CfnTableProps { KeySchema = new object[0], ProvisionedThroughput = throughput });") { Rules = "CDKS2001" },
    ];
}
