using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Model;

public class PropertyValueTests
{
    private static readonly ImmutableArray<SyntaxNode> Nodes =
        [.. CSharpSyntaxTree.ParseText("f(zero, one, two, three);").GetRoot().DescendantNodes().OfType<ArgumentSyntax>().Select(argument => argument.Expression)];

    // ---- Constants

    [Theory]
    [InlineData(5, 5.0)]
    [InlineData(5L, 5.0)]
    [InlineData(5.5, 5.5)]
    [InlineData(5.5f, 5.5)]
    [InlineData((byte)5, 5.0)]
    [InlineData("5", 5.0)]
    [InlineData("5.5", 5.5)]
    [InlineData("5,5", null)]
    [InlineData("five", null)]
    [InlineData("", null)]
    [InlineData(true, null)]
    [InlineData('5', null)]
    public void A_number_is_read_from_numbers_and_plain_texts(object constant, double? expected) =>
        Assert.Equal(expected, PropertyValue.Known(constant, null).Number);

    [Fact]
    public void An_enum_member_is_no_number_and_is_called_by_its_name()
    {
        var value = PropertyValue.Known(1, null, "Amazon.CDK.RemovalPolicy", "RETAIN");

        Assert.Null(value.Number);
        Assert.Null(value.Text);
        Assert.Equal("RETAIN", value.ToString());
    }

    [Fact]
    public void Only_a_constant_has_a_text()
    {
        Assert.Equal("a", PropertyValue.Known("a", null).Text);
        Assert.Null(PropertyValue.Known(1, null).Text);
        Assert.Null(PropertyValue.Unknown(null, "a").Text);
        Assert.Null(PropertyValue.Token(null, "a").Text);
        Assert.True(PropertyValue.Known("a", null).Is("a"));
        Assert.False(PropertyValue.Known("A", null).Is("a"));
    }

    // ---- Navigate

    [Fact]
    public void A_member_is_found_ignoring_case_and_the_last_one_wins()
    {
        var value = Object(("readCapacityUnits", 1), ("ReadCapacityUnits", 2));

        Assert.Equal(2.0, value.Navigate(new PropertyPath("READCAPACITYUNITS")).Number);
        Assert.Same(value, value.Navigate(default));
    }

    [Fact]
    public void What_a_closed_object_lacks_is_absent_and_what_an_open_one_lacks_is_not_known()
    {
        Assert.Equal(ValueKind.Absent, Object().Navigate(new PropertyPath("A")).Kind);
        Assert.Equal(ValueKind.Absent, Object().Navigate(new PropertyPath("A.B")).Kind);
        Assert.Equal(ValueKind.Unknown, PropertyValue.Object([], null, isOpen: true).Navigate(new PropertyPath("A")).Kind);
        Assert.Equal(ValueKind.Absent, PropertyValue.Absent().Navigate(new PropertyPath("A")).Kind);
    }

    [Fact]
    public void Below_other_values_nothing_is_known()
    {
        foreach (var value in new[] { PropertyValue.Unknown(), PropertyValue.Token(null, "x"), PropertyValue.Known("x", null) })
        {
            Assert.Equal(ValueKind.Unknown, value.Navigate(new PropertyPath("A")).Kind);
        }
    }

    [Theory]
    [InlineData("0", 1.0)]
    [InlineData("1", 2.0)]
    [InlineData("2", null)]
    [InlineData("-1", null)]
    [InlineData("x", null)]
    public void A_list_has_its_elements_by_number(string index, double? expected)
    {
        var found = List(1, 2).Navigate(new PropertyPath(index));

        Assert.Equal(expected, found.Number);
        Assert.Equal(expected is null ? ValueKind.Unknown : ValueKind.Constant, found.Kind);
    }

    [Fact]
    public void A_path_goes_through_every_branch_of_a_conditional()
    {
        var value = PropertyValue.Conditional([Object(("A", 1)), Object()], null, productionBranch: 0).Navigate(new PropertyPath("A"));

        Assert.Equal(ValueKind.Conditional, value.Kind);
        Assert.Equal(0, value.ProductionBranch);
        Assert.Equal([ValueKind.Constant, ValueKind.Absent], value.Items.Select(item => item.Kind));
    }

    [Fact]
    public void A_member_is_worked_out_once_and_only_when_it_is_asked_for()
    {
        var count = 0;
        var value = PropertyValue.Object([new ObjectMember("A", () => PropertyValue.Known(++count, null)), new ObjectMember("B", () => throw new System.InvalidOperationException())], null);

        Assert.Equal(1.0, value.Navigate(new PropertyPath("A")).Number);
        Assert.Equal(1.0, value.Navigate(new PropertyPath("A")).Number);
    }

    [Fact]
    public void A_member_can_be_replaced()
    {
        var before = Object(("A", 1), ("B", 2));
        var after = before.WithMember(new ObjectMember("a", PropertyValue.Known(3, null)));

        Assert.Equal(1.0, before.Member("A")?.Number);
        Assert.Equal(3.0, after.Member("A")?.Number);
        Assert.Equal(2, after.Members.Length);
    }

    // ---- Find

    [Fact]
    public void A_star_stands_for_each_element()
    {
        var value = PropertyValue.Object(
            [new ObjectMember("Indexes", PropertyValue.List([Object(("Units", 1)), Object(), PropertyValue.Unknown(), Object(("Units", 2))], null))],
            null);

        Assert.Equal([1.0, 2.0], value.Find(new PropertyPath("Indexes.*.Units")).Select(found => found.Number));
        Assert.Equal(3, value.Find(new PropertyPath("Indexes.*")).Count());
        Assert.Empty(value.Find(new PropertyPath("Nothing.*.Units")));
        Assert.Empty(value.Find(new PropertyPath("Indexes.*.Units.*")));
    }

    [Fact]
    public void Stars_can_be_nested()
    {
        var value = PropertyValue.List([List(1, 2), List(3)], null);

        Assert.Equal([1.0, 2.0, 3.0], value.Find(new PropertyPath("*.*")).Select(found => found.Number));
    }

    [Fact]
    public void Find_leaves_out_what_is_not_set_or_not_known()
    {
        Assert.Empty(Object().Find(new PropertyPath("A")));
        Assert.Empty(PropertyValue.Unknown().Find(new PropertyPath("A")));
        Assert.Equal(ValueKind.Token, Assert.Single(PropertyValue.Object([new ObjectMember("A", PropertyValue.Token(null, "x"))], null).Find(new PropertyPath("A"))).Kind);
    }

    // ---- Violation

    [Fact]
    public void Only_a_known_constant_or_text_can_be_wrong()
    {
        Assert.NotNull(PropertyValue.Known(1, null).Violation(_ => true));
        Assert.Null(PropertyValue.Known(1, null).Violation(_ => false));
        Assert.Null(PropertyValue.Absent().Violation(_ => true));
        Assert.Null(PropertyValue.Unknown().Violation(_ => true));
        Assert.Null(PropertyValue.Token(null, "x").Violation(_ => true));
        Assert.Null(Object().Violation(_ => true));
        Assert.Null(List(1).Violation(_ => true));
        var pattern = PropertyValue.Pattern([PatternPart.Known("a"), PatternPart.Hole(PropertyValue.Unknown())], null);
        Assert.Same(pattern, pattern.Violation(value => value.Parts[0].Literal == "a"));
        Assert.Null(pattern.Violation(value => value.Text is not null));
    }

    [Fact]
    public void A_conditional_is_wrong_when_every_branch_is()
    {
        var (one, two) = (PropertyValue.Known(1, Nodes[1]), PropertyValue.Known(2, Nodes[2]));
        var value = PropertyValue.Conditional([one, two], Nodes[0]);

        Assert.Same(value, value.Violation(constant => constant.Number > 0));
        Assert.Null(value.Violation(constant => constant.Number > 1));
        Assert.Null(PropertyValue.Conditional([one, PropertyValue.Unknown()], Nodes[0]).Violation(_ => true));
        Assert.Null(PropertyValue.Conditional([one, PropertyValue.Absent()], Nodes[0]).Violation(_ => true));
        Assert.Same(one, value.Representative);
    }

    [Fact]
    public void A_conditional_that_names_production_is_judged_by_its_branch()
    {
        var (one, two) = (PropertyValue.Known(1, Nodes[1]), PropertyValue.Known(2, Nodes[2]));
        var value = PropertyValue.Conditional([one, two], Nodes[0], productionBranch: 1);

        Assert.Same(two, value.Violation(constant => constant.Number == 2));
        Assert.Null(value.Violation(constant => constant.Number == 1));
    }

    [Fact]
    public void A_conditional_of_one_branch_is_that_branch()
    {
        var one = PropertyValue.Known(1, Nodes[1]);

        Assert.Same(one, PropertyValue.Conditional([one], Nodes[0]));
    }

    // ---- Pattern

    [Fact]
    public void A_pattern_without_holes_is_a_constant()
    {
        var value = PropertyValue.Pattern([PatternPart.Known("a"), PatternPart.Known("-"), PatternPart.Known("b")], null);

        Assert.Equal(ValueKind.Constant, value.Kind);
        Assert.Equal("a-b", value.Text);
        Assert.Equal("", PropertyValue.Pattern([], null).Text);
    }

    [Fact]
    public void A_pattern_with_a_hole_keeps_its_parts()
    {
        var value = PropertyValue.Pattern([PatternPart.Known("a-"), PatternPart.Hole(PropertyValue.Unknown(null, "stage")), PatternPart.Hole(PropertyValue.Token(null, "STACK_NAME"))], null);

        Assert.Equal(ValueKind.Pattern, value.Kind);
        Assert.Null(value.Text);
        Assert.Equal(["a-", null, null], value.Parts.Select(part => part.Literal));
        Assert.Equal([null, "stage", "STACK_NAME"], value.Parts.Select(part => part.HoleName));
        Assert.Equal([false, false, true], value.Parts.Select(part => part.IsToken));
        Assert.Equal([false, true, true], value.Parts.Select(part => part.IsHole));
    }

    // ---- Locations

    [Fact]
    public void A_value_seen_through_names_has_stood_at_each()
    {
        var value = PropertyValue.Known(1, Nodes[0]).SeenAt(Nodes[1]).SeenAt(Nodes[2]);

        Assert.Equal(Nodes[2].GetLocation(), value.Location);
        Assert.Equal([Nodes[1].GetLocation(), Nodes[0].GetLocation()], value.Origins);
        Assert.Same(value, value.SeenAt(Nodes[2]));
    }

    [Fact]
    public void The_branches_of_a_conditional_are_seen_with_it()
    {
        var value = PropertyValue.Conditional([PropertyValue.Known(1, Nodes[1]), PropertyValue.Known(2, Nodes[2])], Nodes[0], productionBranch: 1).SeenAt(Nodes[3]);
        var wrong = value.Violation(_ => true);

        Assert.Equal(Nodes[3].GetLocation(), wrong?.Location);
        Assert.Equal([Nodes[2].GetLocation()], wrong?.Origins);
    }

    [Fact]
    public void A_value_that_nobody_wrote_stands_nowhere_or_where_it_is_missing()
    {
        Assert.Equal(Location.None, PropertyValue.Absent().Location);
        Assert.True(PropertyValue.Default("Retain", Nodes[0]).IsDefault);
        Assert.True(PropertyValue.NotWritten(Nodes[0]).IsDefault);
        Assert.False(PropertyValue.Known("Retain", Nodes[0]).IsDefault);
    }

    [Fact]
    public void Map_replaces_constants_and_keeps_where_they_stand()
    {
        var value = PropertyValue.Conditional([PropertyValue.Known(1, Nodes[1]), PropertyValue.Unknown(Nodes[2])], Nodes[0], productionBranch: 0)
            .Map(_ => PropertyValue.Known("one", null));

        Assert.Equal("one", value.Items[0].Text);
        Assert.Equal(Nodes[1].GetLocation(), value.Items[0].Location);
        Assert.Equal(ValueKind.Unknown, value.Items[1].Kind);
        Assert.Equal(0, value.ProductionBranch);
        Assert.Equal(Nodes[0].GetLocation(), value.Location);
    }

    private static PropertyValue Object(params (string Name, object Value)[] members) =>
        PropertyValue.Object([.. members.Select(member => new ObjectMember(member.Name, PropertyValue.Known(member.Value, null)))], null);

    private static PropertyValue List(params object[] items) =>
        PropertyValue.List([.. items.Select(item => PropertyValue.Known(item, null))], null);

    [Theory]
    [InlineData("dms-vpc-role", true)]
    [InlineData("dms-vpc", false)]
    public void A_constant_may_be_itself_alone(string text, bool expected)
    {
        Assert.Equal(expected, PropertyValue.Known(text, null).MayBe("dms-vpc-role"));
        Assert.False(PropertyValue.Absent().MayBe("dms-vpc-role"));
        Assert.False(PropertyValue.Known(1, null).MayBe("1"));
        Assert.True(PropertyValue.Unknown().MayBe("dms-vpc-role"));
    }

    [Theory]
    [InlineData("?", true)]
    [InlineData("dms-?", true)]
    [InlineData("?-role", true)]
    [InlineData("dms-?-role", true)]
    [InlineData("?dms-vpc-role?", true)]
    [InlineData("dms-vpc-role?", true)]
    [InlineData("?vpc?role", true)]
    [InlineData("vpc-?", false)]
    [InlineData("?-rule", false)]
    [InlineData("dms-?-vpc-?-role", false)]
    [InlineData("dms-vpc-?-vpc-role", false)]
    public void A_text_with_holes_may_be_what_has_its_parts_in_order(string pattern, bool expected)
    {
        var parts = pattern.Split('?').SelectMany((literal, index) => index == 0
            ? new[] { PatternPart.Known(literal) }
            : new[] { PatternPart.Hole(PropertyValue.Unknown()), PatternPart.Known(literal) }).Where(part => part.Literal != "").ToImmutableArray();
        Assert.Equal(expected, PropertyValue.Pattern(parts, null).MayBe("dms-vpc-role"));
    }

    [Fact]
    public void A_conditional_may_be_each_of_its_branches() =>
        Assert.True(PropertyValue.Conditional([PropertyValue.Known("a", null), PropertyValue.Known("b", null)], null).MayBe("b"));
}
