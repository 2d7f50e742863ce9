using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Iam;
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
            Assert.All(row[1].Split(' ').Append(row[2]).Where(member => DataTable.Optional(member) is not null), member => Assert.True(Has(row[0], symbols, member), row[0] + "." + member));
        }
    }

    [Fact]
    public void A_construct_is_found_by_its_full_name()
    {
        Assert.True(GrantableConstructs.TryGet("Amazon.CDK.AWS.SQS.Queue", out var queue));
        Assert.Equal(("GrantSendMessages", "queue"), (queue.Grant, queue.Word));
        Assert.Equal(["QueueArn", "QueueName", "QueueUrl"], queue.Members);
        Assert.True(GrantableConstructs.TryGet("Amazon.CDK.AWS.SQS.CfnQueue", out var raw));
        Assert.Null(raw.Grant);
        Assert.False(GrantableConstructs.TryGet("Queue", out _));
    }

    /// <summary>The CDK's grants take constructs of level 2 alone, and these have one each.</summary>
    [Fact]
    public void Constructs_of_level_1_have_no_grant() =>
        Assert.All(DataTable.Load("Grants.tsv").Rows, row => Assert.Equal(row[0].Contains(".Cfn"), row[2] == "-"));

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
