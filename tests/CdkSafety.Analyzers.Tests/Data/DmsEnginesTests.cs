using System.Collections.Generic;
using System.Linq;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class DmsEnginesTests
{
    private static IReadOnlyList<string[]> Rows => DataTable.Load("DmsEngines.tsv").Rows;

    [Fact]
    public void Every_field_is_of_its_vocabulary()
    {
        Assert.All(Rows, row => Assert.Equal(row[0].ToLowerInvariant(), row[0]));
        Assert.All(Rows, row => Assert.Contains(row[1], (string[])["source", "target", "both"]));
        Assert.All(Rows, row => Assert.True(row[2].Length == 0 || int.Parse(row[2]) is > 0 and < 65536, row[0]));
        Assert.All(Rows, row => Assert.Contains(row[3], (string[])["yes", "no"]));
        Assert.All(Rows, row => Assert.Contains(row[4], (string[])["yes", "no"]));
        Assert.All(Rows, row => Assert.Contains(row[7], (string[])["high", "medium", "low"]));
        Assert.All(Rows.Where(row => row[3] == "yes"), row => Assert.NotEmpty(row[2]));
    }

    [Fact]
    public void Every_settings_property_is_one_of_the_endpoint()
    {
        foreach (var version in CdkReferences.Versions)
        {
            var symbols = CdkSymbols.Of(version);
            Assert.All(Rows.Where(row => row[5].Length > 0), row => Assert.True(symbols.HasMemberPath("Amazon.CDK.AWS.DMS.CfnEndpointProps", row[5]), row[5]));
        }
    }

    [Theory]
    [InlineData("mysql", true, true, 3306, true, true, "MySqlSettings")]
    [InlineData("MySQL", true, true, 3306, true, true, "MySqlSettings")]
    [InlineData("postgres", true, true, 5432, true, true, "PostgreSqlSettings")]
    [InlineData("redshift", false, true, 5439, true, true, "RedshiftSettings")]
    [InlineData("azuredb", true, false, 1433, true, true, "MicrosoftSqlServerSettings")]
    [InlineData("s3", true, true, null, false, false, "S3Settings")]
    [InlineData("babelfish", false, true, 1433, true, true, null)]
    public void An_engine_is_found(string engine, bool source, bool target, int? port, bool server, bool credentials, string? settings)
    {
        Assert.True(DmsEngines.TryGet(engine, out var value));
        Assert.Equal(engine.ToLowerInvariant(), value.Name);
        Assert.Equal((source, target), (value.CanBeSource, value.CanBeTarget));
        Assert.Equal(port, value.Port);
        Assert.Equal((server, credentials), (value.NeedsServer, value.NeedsCredentials));
        Assert.Equal(settings, value.Settings);
        Assert.Equal(Certainty.High, value.Certainty);
    }

    [Theory]
    [InlineData("timestream", nameof(Certainty.Low))]
    [InlineData("dms-transfer", nameof(Certainty.Low))]
    [InlineData("aurora-serverless", nameof(Certainty.Medium))]
    public void What_is_badly_documented_says_so(string engine, string certainty)
    {
        Assert.True(DmsEngines.TryGet(engine, out var value));
        Assert.Equal(certainty, value.Certainty.ToString());
    }

    [Theory]
    [InlineData("db2-zos")]
    [InlineData("aurora-serverless")]
    [InlineData("aurora-postgresql-serverless")]
    public void A_direction_that_is_not_documented_is_allowed(string engine)
    {
        Assert.True(DmsEngines.TryGet(engine, out var value));
        Assert.True(value.CanBeSource && value.CanBeTarget);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cassandra")]
    [InlineData("postgresql")]
    public void Anything_else_is_not(string? engine)
    {
        Assert.False(DmsEngines.TryGet(engine, out var value));
        Assert.Null(value);
    }

    [Theory]
    [InlineData("mysqll", "mysql")]
    [InlineData("MYSLQ", "mysql")]
    [InlineData("oracel", "oracle")]
    [InlineData("sqlservr", "sqlserver")]
    [InlineData("aurora-postgressql", "aurora-postgresql")]
    public void The_nearest_engine_is_suggested(string engine, string expected) => Assert.Equal(expected, DmsEngines.Nearest(engine));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("es")]
    [InlineData("mysql")]
    [InlineData("cassandra")]
    [InlineData("timestraem")]
    public void Nothing_is_suggested_for_a_right_or_a_far_name(string? engine) => Assert.Null(DmsEngines.Nearest(engine));
}
