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
public abstract class IdiomTests<TAnalyzer>(string ruleId)
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly RuleSample _rule = IdiomTable.Rules.Single(rule => rule.Id == ruleId);

    protected static TheoryData<string> Forms(System.Collections.Generic.IEnumerable<Idiom> rows, string ruleId) =>
        [.. rows.Where(row => row.AppliesTo(ruleId)).Select(row => row.Form)];

    /// <summary>Expects one finding at each mark of the wrong variant and none in the safe one.</summary>
    protected Task IsSeen(string form) => Run(IdiomTable.Seen.Single(row => row.Form == form && row.AppliesTo(_rule.Id)), isSeen: true);

    /// <summary>Expects silence in both variants.</summary>
    protected Task IsSilent(string form) =>
        Run(IdiomTable.Unseen.Concat(IdiomTable.Unknown).Single(row => row.Form == form && row.AppliesTo(_rule.Id)), isSeen: false);

    private Task Run(Idiom idiom, bool isSeen)
    {
        RuleTests<TAnalyzer>.SkipWithoutCSharp12(idiom.NeedsCSharp12);
        var test = new CdkTest<TAnalyzer, EmptyCodeFixProvider>(idiom.NeedsNewestCdk ? CdkReferences.For(CdkReferences.Newest) : null);
        foreach (var isWrong in new[] { true, false })
        {
            var variant = isWrong ? "Violating" : "Safe";
            test.TestState.Sources.Add(($"/0/{variant}.cs", Marked(IdiomSource.Stack(idiom, _rule, isWrong), isSeen)));
            if (IdiomSource.OtherFile(idiom, _rule, isWrong) is { } other)
            {
                test.TestState.Sources.Add(($"/0/{variant}.Other.cs", Marked(other, isSeen)));
            }
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A row that is not seen keeps its marks: they say what has to be reported one day.</summary>
    private static string Marked(string source, bool isSeen) => isSeen ? source : source.Replace("[|", "").Replace("|]", "");
}
