using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>
/// The table of idioms with one rule. A row that is seen is reported in its wrong variant, at the exact place, and silent in its
/// safe one; the other rows are silent in both.
/// </summary>
public abstract class IdiomTests<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private static readonly RuleSample Sample = IdiomTable.Rules.Single(rule => rule.Id == new TAnalyzer().SupportedDiagnostics[0].Id);

    public static TheoryData<string> Seen => Forms(IdiomTable.Seen);

    public static TheoryData<string> Silent => Forms(IdiomTable.Unseen.Concat(IdiomTable.Unknown));

    /// <summary>Expects one finding at each mark of the wrong variant and none in the safe one.</summary>
    [Theory]
    [MemberData(nameof(Seen))]
    public Task A_form_is_seen(string form) => Run(IdiomTable.Seen.Single(row => row.Form == form && row.AppliesTo(Sample.Id)), isSeen: true);

    /// <summary>Expects silence in both variants.</summary>
    [Theory]
    [MemberData(nameof(Silent))]
    public Task A_form_that_is_not_known_is_silent(string form) =>
        Run(IdiomTable.Unseen.Concat(IdiomTable.Unknown).Single(row => row.Form == form && row.AppliesTo(Sample.Id)), isSeen: false);

    private static TheoryData<string> Forms(IEnumerable<Idiom> rows) => [.. rows.Where(row => row.AppliesTo(Sample.Id)).Select(row => row.Form)];

    private Task Run(Idiom idiom, bool isSeen)
    {
        RuleTests<TAnalyzer>.SkipWithoutCSharp12(idiom.NeedsCSharp12);
        var test = new CdkTest<TAnalyzer, EmptyCodeFixProvider>(idiom.NeedsNewestCdk ? CdkReferences.For(CdkReferences.Newest) : null);
        foreach (var isWrong in new[] { true, false })
        {
            var variant = isWrong ? "Violating" : "Safe";
            test.TestState.Sources.Add(($"/0/{variant}.cs", Marked(IdiomSource.Stack(idiom, Sample, isWrong), isSeen)));
            if (IdiomSource.OtherFile(idiom, Sample, isWrong) is { } other)
            {
                test.TestState.Sources.Add(($"/0/{variant}.Other.cs", Marked(other, isSeen)));
            }
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A row that is not seen keeps its marks: they say what has to be reported one day.</summary>
    private static string Marked(string source, bool isSeen) => isSeen ? source : source.Replace("[|", "").Replace("|]", "");
}
