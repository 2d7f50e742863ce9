using System.Linq;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Idioms;

public class IdiomTableTests
{
    [Fact]
    public void A_form_stands_in_one_row_for_a_rule() => Assert.Empty(
        from row in IdiomTable.All
        from rule in row.Rules.Split(' ')
        group row by (row.Form, rule) into same
        where same.Count() > 1
        select same.Key);

    [Fact]
    public void Every_rule_of_a_row_is_one_of_the_table() =>
        Assert.All(IdiomTable.All.SelectMany(row => row.Rules.Split(' ')), id => Assert.Contains(IdiomTable.Rules, rule => rule.Id == id));

    [Fact]
    public void Rows_that_are_silent_say_why_and_no_others()
    {
        Assert.All(IdiomTable.Seen, row => Assert.Empty(row.Reason));
        Assert.All(IdiomTable.Unseen.Concat(IdiomTable.Unknown), row => Assert.NotEmpty(row.Reason));
    }

    [Fact]
    public void A_row_marks_what_is_wrong() =>
        Assert.All(IdiomTable.All, row => Assert.Contains("[|", row.Code + row.Members + row.Types + row.OtherFile));
}
