using System.Collections.Generic;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.Data.Dms;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class DmsEngineWrongNamesTests
{
    private static IReadOnlyList<string[]> Rows => DataTable.Load("DmsEngineWrongNames.tsv").Rows;

    [Fact]
    public void No_wrong_name_is_an_engine_and_every_replacement_is_a_certain_one()
    {
        foreach (var row in Rows)
        {
            Assert.False(DmsEngines.TryGet(row[0], out _), row[0]);
            if (row[1].Length > 0)
            {
                Assert.True(DmsEngines.TryGet(row[1], out var engine), row[0]);
                Assert.NotEqual(Certainty.Low, engine.Certainty);
            }
        }
    }

    [Fact]
    public void Every_reason_can_follow_a_semicolon()
    {
        Assert.All(Rows, row => Assert.NotEmpty(row[2]));
        Assert.All(Rows, row => Assert.False(row[2].EndsWith('.'), row[0]));
        Assert.All(Rows, row => Assert.True(row[2].StartsWith("DMS", System.StringComparison.Ordinal) || char.IsLower(row[2][0]), row[0]));
    }

    [Theory]
    [InlineData("cassandra", null, "DMS has no Cassandra endpoint in either direction")]
    [InlineData("Cassandra", null, "DMS has no Cassandra endpoint in either direction")]
    [InlineData("postgresql", "postgres", "DMS calls PostgreSQL postgres")]
    [InlineData("aurora-mysql", "aurora", "aurora-mysql is the name that RDS uses")]
    public void A_wrong_name_is_found(string name, string? replacement, string reason)
    {
        Assert.True(DmsEngineWrongNames.TryGet(name, out var value));
        Assert.Equal((name.ToLowerInvariant(), replacement, reason), (value.Name, value.Replacement, value.Reason));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mysql")]
    [InlineData("no-such-database")]
    public void Anything_else_is_not(string? name)
    {
        Assert.False(DmsEngineWrongNames.TryGet(name, out var value));
        Assert.Null(value);
    }
}
