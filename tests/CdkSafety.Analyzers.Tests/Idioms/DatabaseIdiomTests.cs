using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.RemovalPolicies;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Idioms;

public class DatabaseIdiomTests() : IdiomTests<DatabaseRemovalPolicyAnalyzer>(RuleId)
{
    private const string RuleId = "CDKS1001";

    public static TheoryData<string> Seen => Forms(IdiomTable.Seen, RuleId);

    public static TheoryData<string> Silent => [.. Forms(IdiomTable.Unseen, RuleId), .. Forms(IdiomTable.Unknown, RuleId)];

    [Theory]
    [MemberData(nameof(Seen))]
    public Task A_form_is_seen(string form) => IsSeen(form);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task A_form_that_is_not_known_is_silent(string form) => IsSilent(form);
}
