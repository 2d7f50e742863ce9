using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Names;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class PhysicalNameExemptionsTests
{
    [Fact]
    public void Every_row_is_well_formed() =>
        Assert.All(DataTable.Load("FixedNames.tsv").Rows, row =>
        {
            Assert.NotEmpty(PhysicalNames.Of(row[0]));
            Assert.Contains(row[2], (string[])["exact", "part", "prefix"]);
            Assert.NotEmpty(row[3]);
        });

    [Theory]
    [InlineData("AWS::IAM::Role", "dms-vpc-role", true)]
    [InlineData("AWS::IAM::Role", "dms-cloudwatch-logs-role", true)]
    [InlineData("AWS::IAM::Role", "dms-access-for-endpoint", true)]
    [InlineData("AWS::IAM::Role", "AWSServiceRoleForECS", true)]
    [InlineData("AWS::CloudWatch::Dashboard", "CloudWatch-Default", true)]
    [InlineData("AWS::Cognito::UserPoolDomain", "auth.example.com", true)]
    [InlineData("AWS::Cognito::UserPoolDomain", "orders", false)]
    [InlineData("AWS::IAM::Role", "dms-vpc-role-dev", false)]
    [InlineData("AWS::IAM::Role", "DMS-VPC-ROLE", false)]
    [InlineData("AWS::IAM::User", "dms-vpc-role", false)]
    [InlineData("AWS::KinesisFirehose::DeliveryStream", "aws-waf-logs-orders", false)]
    [InlineData("AWS::IAM::Role", "", false)]
    [InlineData("AWS::IAM::Role", null, false)]
    [InlineData(null, "dms-vpc-role", false)]
    public void A_name_is_fixed_when_AWS_looks_for_it(string? type, string? name, bool expected) =>
        Assert.Equal(expected, PhysicalNameExemptions.IsFixed(type, name));
}
