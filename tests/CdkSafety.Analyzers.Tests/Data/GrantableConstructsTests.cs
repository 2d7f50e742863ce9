using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class GrantableConstructsTests
{
    public static TheoryData<string> Versions() => [.. CdkReferences.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Every_construct_has_its_members_and_its_grant(string version)
    {
        var symbols = CdkSymbols.Of(version);
        foreach (var row in DataTable.Load("Grants.tsv").Rows)
        {
            Assert.All(row[1].Split(' ').Append(row[2]), member => Assert.True(Has(row[0], symbols, member), row[0] + "." + member));
        }
    }

    [Fact]
    public void A_construct_is_found_by_its_full_name()
    {
        Assert.True(GrantableConstructs.TryGet("Amazon.CDK.AWS.SQS.Queue", out var queue));
        Assert.Equal(("GrantSendMessages", "queue"), (queue.Grant, queue.Word));
        Assert.Equal(["QueueArn", "QueueName", "QueueUrl"], queue.Members);
        Assert.False(GrantableConstructs.TryGet("Queue", out _));
    }

    private static bool Has(string construct, CdkSymbols symbols, string member)
    {
        for (var type = symbols.Find(construct); type is not null; type = type.BaseType)
        {
            if (!type.GetMembers(member).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
