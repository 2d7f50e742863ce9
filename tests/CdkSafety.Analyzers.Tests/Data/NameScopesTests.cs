using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Names;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class NameScopesTests
{
    [Fact]
    public void Every_row_is_about_a_physical_name_and_sorted()
    {
        var rows = DataTable.Load("NameScopes.tsv").Rows;
        Assert.All(rows, row =>
        {
            Assert.NotEmpty(PhysicalNames.Of(row[0]));
            Assert.NotEmpty(row[2]);
        });
        Assert.Equal(rows.Select(row => row[0]).Order(System.StringComparer.Ordinal).Distinct(), rows.Select(row => row[0]));
    }

    [Theory]
    [InlineData("AWS::EC2::SecurityGroup", "VpcId")]
    [InlineData("AWS::Events::Rule", "EventBusName")]
    [InlineData("AWS::DynamoDB::Table", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_is_taken_within_its_parent(string? type, string? parent) => Assert.Equal(parent, NameScopes.ParentOf(type));
}
