using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.DynamoDb;
using CdkSafety.Analyzers.Rules.DynamoDb;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.DynamoDb;

public class SessionExpiryCodeFixTests() : CodeFixTests<SessionExpiryAnalyzer, SessionExpiryCodeFixProvider>("Amazon.CDK.AWS.DynamoDB")
{
    private const string Ttl = "CDKS1010.Ttl";

    [Fact]
    public Task An_attribute_is_named_once_and_twice() => InStack(
        """
        new [|Table|](this, "Sessions", new TableProps
        {
            TableName = "sessions", // fixed
        });
        new [|TableV2|](this, "Tokens", new TablePropsV2());
        new [|CfnTable|](this, "Cache", new CfnTableProps { KeySchema = new object[0] });
        """,
        """
        new Table(this, "Sessions", new TableProps
        {
            TableName = "sessions", // fixed
            TimeToLiveAttribute = "ttl",
        });
        new TableV2(this, "Tokens", new TablePropsV2 { TimeToLiveAttribute = "ttl" });
        new CfnTable(this, "Cache", new CfnTableProps { KeySchema = new object[0], TimeToLiveSpecification = new CfnTable.TimeToLiveSpecificationProperty { AttributeName = "ttl", Enabled = true } });
        """,
        Ttl,
        "Expire items by the attribute 'ttl'");

    [Fact]
    public Task Props_that_stand_elsewhere_are_left() => NoFixInFile(
        Stack("""var props = new TableProps(); new [|Table|](this, "Sessions", props);"""), Ttl);
}
