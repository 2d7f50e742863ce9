using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Databases;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Rules.Databases;

public class DatabaseRemovalPolicyTests
{
    [Fact]
    public async Task An_L2_table_with_DESTROY_is_reported()
    {
        var test = new CdkTest<DatabaseRemovalPolicyAnalyzer, EmptyCodeFixProvider>
        {
            TestCode = """
                using Amazon.CDK;
                using Amazon.CDK.AWS.DynamoDB;
                using Constructs;

                public class AppStack : Stack
                {
                    public AppStack(Construct scope, string id) : base(scope, id)
                    {
                        new Table(this, "Orders", new TableProps
                        {
                            PartitionKey = new Attribute { Name = "id", Type = AttributeType.STRING },
                            RemovalPolicy = {|#0:RemovalPolicy.DESTROY|},
                        });
                    }
                }
                """,
            ExpectedDiagnostics =
            {
                new DiagnosticResult(CdkSafety.Analyzers.Diagnostics.Descriptors.DatabaseRemovalPolicy).WithLocation(0).WithMessage(
                    "The database 'Orders' (AWS::DynamoDB::Table) is deleted with all its data when the stack is deleted or an update replaces it; use RETAIN"),
            },
        };
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
