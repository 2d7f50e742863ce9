using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// Mutants of all sources that the tests, samples and pages hold: with all rules and every fix, nothing throws, no fix does
/// nothing and nothing hangs. docs/contributing.md says how to run more of them, and one alone.
/// </summary>
public class MutationTests(ITestOutputHelper output)
{
    private const int RowSize = 500;
    private const int MostShown = 5;

    private static readonly int Seed = Setting.Read("CDKSAFETY_SEED") ?? 1;

    /// <summary>The first number and the count of each row: 10,000 mutants, or as many as the environment says, or one.</summary>
    public static TheoryData<int, int> Rows
    {
        get
        {
            var rows = new TheoryData<int, int>();
            var first = Setting.Read("CDKSAFETY_MUTANT") ?? 0;
            var end = Setting.Read("CDKSAFETY_MUTANT") is { } only ? only + 1 : Setting.Read("CDKSAFETY_MUTANTS") ?? 10_000;
            for (; first < end; first += RowSize)
            {
                rows.Add(first, Math.Min(RowSize, end - first));
            }

            return rows;
        }
    }

    [Fact]
    public void The_sources_are_found()
    {
        Assert.True(SeedSources.Tests.Length > 400, $"Only {SeedSources.Tests.Length} stacks were read out of the tests.");
        Assert.True(SeedSources.Pages.Length > 20, $"Only {SeedSources.Pages.Length} examples were read out of the pages.");
        Assert.True(SeedSources.Longer.Length > 60, $"Only {SeedSources.Longer.Length} programs and files of samples were read.");
    }

    [Fact]
    public void A_number_is_always_the_same_mutant()
    {
        Assert.Equal(Mutant.Create(7, 1234).ToString(), Mutant.Create(7, 1234).ToString());
        Assert.Equal(46242, new MutationRandom(1, 2).Below(0x10000));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Mutants_do_no_harm(int first, int count)
    {
        var results = new ConcurrentDictionary<int, MutantResult>();
        await Parallel.ForEachAsync(Enumerable.Range(first, count), TestContext.Current.CancellationToken, async (number, _) =>
            results[number] = await MutantRun.OfPackage.RunAsync(Mutant.Create(Seed, number)));

        // Whatever else the machine does: only what is too slow alone is too slow.
        foreach (var number in results.Where(result => result.Value.IsTooSlow).Select(result => result.Key).ToArray())
        {
            results[number] = await MutantRun.OfPackage.RunAsync(Mutant.Create(Seed, number));
        }

        var failed = results.Where(result => result.Value.Failures.Count > 0).OrderBy(result => result.Key).ToArray();
        var shown = failed.Take(MostShown).Select(result => $"{Mutant.Create(Seed, result.Key)}\n{string.Join("\n", result.Value.Failures)}");
        Assert.True(failed.Length == 0, $"{failed.Length} of {count} mutants failed.\n{string.Join("\n\n", shown)}");

        var withFindings = results.Values.Count(result => result.Findings > 0);
        var findings = results.Values.Sum(result => result.Findings);
        var fixes = results.Values.Sum(result => result.Fixes);
        var checkedFixes = results.Values.Sum(result => result.CheckedFixes);
        output.WriteLine($"{count} mutants: {withFindings} with findings, {findings} findings, {fixes} fixes applied, {checkedFixes} of them checked.");
        if (count == RowSize)
        {
            // Mutants that bind nothing would prove nothing. Measured: 32 to 37 of 100 with findings, 62 to 84 fixes.
            Assert.True(withFindings > count / 4, $"Only {withFindings} of {count} mutants had findings.");
            Assert.True(fixes > count / 2, $"Only {fixes} fixes were applied.");
        }
    }
}
