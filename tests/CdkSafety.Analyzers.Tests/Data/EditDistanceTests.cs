using CdkSafety.Analyzers.Data;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Data;

public class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 2, 0)]
    [InlineData("", "ab", 2, 2)]
    [InlineData("mysql", "MySQL", 2, 0)]
    [InlineData("mysql", "mysq", 2, 1)]
    [InlineData("mysql", "mysqll", 2, 1)]
    [InlineData("mysql", "mxsql", 2, 1)]
    [InlineData("mysql", "mysqlxx", 2, 2)]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("kitten", "sitting", 2, 3)]
    [InlineData("mysql", "postgres", 2, 3)]
    public void The_distance_is_bounded(string left, string right, int limit, int expected)
    {
        Assert.Equal(expected, EditDistance.Bounded(left, right, limit));
        Assert.Equal(expected, EditDistance.Bounded(right, left, limit));
    }
}
