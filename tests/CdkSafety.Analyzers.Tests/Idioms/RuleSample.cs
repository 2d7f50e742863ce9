namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>What the words of an idiom stand for when it is tried with one rule.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Namespaces">What the file uses, separated by spaces.</param>
/// <param name="Type">The C# type of the value.</param>
/// <param name="Wrong">A value that the rule reports.</param>
/// <param name="Safe">A value that it does not.</param>
/// <param name="Construct">The construct that takes the value, whose props and first argument are its own.</param>
/// <param name="Props">The props of that construct.</param>
/// <param name="Set">The assignment that gives <c>{0}</c> to the member of the props.</param>
/// <param name="Take">A statement that makes use of <c>{0}</c>.</param>
/// <param name="Cfn">An expression that makes the L1 construct.</param>
/// <param name="Path">The property of the L1 construct that holds the value.</param>
public sealed record RuleSample(
    string Id,
    string Namespaces,
    string Type,
    string Wrong,
    string Safe,
    string Construct,
    string Props,
    string Set,
    string Take,
    string Cfn,
    string Path)
{
    private const string CfnTable = "new CfnTable(this, \"Raw\", new CfnTableProps { KeySchema = new object[0] })";

    /// <summary>CDKS1001 over the policy of a table.</summary>
    public static RuleSample Database { get; } = new(
        "CDKS1001", "System System.Linq Amazon.CDK.AWS.DynamoDB", "RemovalPolicy", "RemovalPolicy.DESTROY", "RemovalPolicy.RETAIN",
        "Table", "TableProps", "RemovalPolicy = {0}", "new Table(this, \"Orders\", new TableProps {{ RemovalPolicy = {0} }});", CfnTable, "DeletionPolicy");

    /// <summary>CDKS2001 over the read capacity of a table.</summary>
    public static RuleSample Capacity { get; } = new(
        "CDKS2001", "System System.Linq Amazon.CDK.AWS.DynamoDB", "int", "70000", "5",
        "Table", "TableProps", "ReadCapacity = {0}", "new Table(this, \"Orders\", new TableProps {{ ReadCapacity = {0} }});", CfnTable, "ProvisionedThroughput.ReadCapacityUnits");

    /// <summary>CDKS4001 over the policies of a user.</summary>
    public static RuleSample Policy { get; } = new(
        "CDKS4001", "System System.Linq Amazon.CDK.AWS.IAM", "string", "\"arn:aws:iam::aws:policy/AWSLambdaFullAccess\"", "\"arn:aws:iam::aws:policy/AWSLambda_FullAccess\"",
        "CfnUser", "CfnUserProps", "ManagedPolicyArns = new[] {{ {0} }}", "ManagedPolicy.FromManagedPolicyArn(this, \"Reader\", {0});", "new CfnUser(this, \"Raw\", new CfnUserProps())", "ManagedPolicyArns.0");

    /// <summary>CDKS5001 over the name of a table, in a stack that knows its environment.</summary>
    public static RuleSample Name { get; } = new(
        "CDKS5001", "System System.Linq Amazon.CDK.AWS.DynamoDB", "string", "\"acme-orders\"", "\"acme-orders-prod\"",
        "Table", "TableProps", "TableName = {0}", "new Table(this, \"Orders\", new TableProps {{ TableName = {0} }});", CfnTable, "TableName");
}
