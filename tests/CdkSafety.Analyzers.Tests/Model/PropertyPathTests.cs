using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Model;

public class PropertyPathTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("TableName", 1)]
    [InlineData("ProvisionedThroughput.ReadCapacityUnits", 2)]
    [InlineData("GlobalSecondaryIndexes.*.IndexName", 3)]
    public void A_text_is_read_as_segments(string text, int count)
    {
        var path = new PropertyPath(text);

        Assert.Equal(count, path.Segments.Length);
        Assert.Equal(text, path.ToString());
    }

    [Fact]
    public void A_segment_with_a_dot_stays_whole() =>
        Assert.Equal("a.b", Assert.Single(new PropertyPath(ImmutableArray.Create("a.b")).Segments));

    [Fact]
    public void The_default_is_the_resource_itself()
    {
        Assert.Empty(default(PropertyPath).Segments);
        Assert.True(default(PropertyPath).IsPrefixOf(new PropertyPath("A")));
        Assert.False(default(PropertyPath).IsAttribute);
        Assert.Equal("", default(PropertyPath).ToString());
    }

    [Theory]
    [InlineData("", "A.B", true)]
    [InlineData("A", "A.B", true)]
    [InlineData("A.B", "A.B", true)]
    [InlineData("a.b", "A.B", true)]
    [InlineData("A.B", "A", false)]
    [InlineData("A.C", "A.B", false)]
    [InlineData("AB", "A", false)]
    [InlineData("A.0.B", "A.*.B", true)]
    [InlineData("A.*", "A.7.B", true)]
    [InlineData("A.0", "A.1", false)]
    [InlineData("@DeletionPolicy", "DeletionPolicy", false)]
    public void A_path_leads_to_another(string path, string longer, bool expected) =>
        Assert.Equal(expected, new PropertyPath(path).IsPrefixOf(new PropertyPath(longer)));

    [Theory]
    [InlineData("A.B", "a.b", true)]
    [InlineData("A", "A.B", false)]
    [InlineData("A.B", "A", false)]
    [InlineData("A", "B", false)]
    public void Paths_are_equal_ignoring_case(string left, string right, bool expected)
    {
        var (a, b) = (new PropertyPath(left), new PropertyPath(right));

        Assert.Equal(expected, a.Equals(b));
        Assert.Equal(expected, a.Equals((object)b));
        Assert.True(!expected || a.GetHashCode() == b.GetHashCode());
        Assert.False(a.Equals("A"));
    }

    [Fact]
    public void Attributes_are_told_from_properties()
    {
        Assert.True(PropertyPath.DeletionPolicy.IsAttribute);
        Assert.True(PropertyPath.UpdateReplacePolicy.IsAttribute);
        Assert.False(new PropertyPath("DeletionPolicy").IsAttribute);
        Assert.False(new PropertyPath(ImmutableArray.Create("")).IsAttribute);
    }

    [Fact]
    public void Skip_leaves_the_last_segments()
    {
        Assert.Equal("B.C", new PropertyPath("A.B.C").Skip(1).ToString());
        Assert.Empty(new PropertyPath("A.B.C").Skip(3).Segments);
    }
}
