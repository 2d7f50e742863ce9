using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Data;
using CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;
using CdkSafety.Analyzers.Model;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.FixedTemplates;

/// <summary>
/// What the fixes of data protection, capacity, service values, IAM and names make of programs is what the real CDK synthesizes; and so is what the tables
/// say of the policies of each construct. One build before the fixes, one after them, and one synthesis for all.
/// </summary>
public class FixedTemplatesTests(ITestOutputHelper output)
{
    private const string Shared = "Program.cs";

    /// <summary>Rules whose fix cannot be synthesized here, and why.</summary>
    private static readonly Dictionary<string, string> WithoutProgram = new()
    {
        ["CDKS5003"] = "An export is no resource; the samples have it.",
        ["CDKS5004"] = "The programs of CDKS5001 show that the project has environments.",
        ["CDKS5101"] = "A parameter is no resource; the samples have it.",
        ["CDKS5102"] = "A parameter is no resource; the samples have it.",
        ["CDKS5103"] = "A parameter is no resource.",
    };

    [Fact]
    public async Task Fixed_programs_and_removal_policies_synthesize_as_expected()
    {
        var violating = SynthesizedPrograms.In("FixedTemplates");
        Assert.Equal(FixedPrograms.FixableRules.Except(WithoutProgram.Keys).Order(), violating.Keys.Select(name => name[..^".cs".Length]).Order());
        var shared = SynthesizedPrograms.Sources[Shared];
        var policies = new Dictionary<string, string> { [PolicyPrograms.FileName] = PolicyPrograms.Source, [Shared] = shared };
        using var programs = SynthesizedPrograms.Build(violating.Concat(policies).ToDictionary(StringComparer.Ordinal));
        var repaired = await FixedPrograms.FixAsync(violating, shared, programs.References);
        Assert.Empty(repaired.Brought);
        Assert.All(repaired.Counts, count => Assert.True(count.Value > 0, $"{count.Key} has no finding."));
        foreach (var (name, count) in repaired.Counts)
        {
            output.WriteLine($"{name}: {count} findings");
        }

        programs.Rebuild(repaired.Sources);
        programs.Synthesize();

        var expectations = violating.SelectMany(source => Expectation.Read(source.Value)).ToList();
        Assert.All(violating, source => Assert.NotEmpty(Expectation.Read(source.Value)));
        var faults = expectations.Select(expectation => expectation.FaultIn(programs.Resources)).OfType<string>().ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        output.WriteLine($"{expectations.Count} expected values");

        ComparePolicies(ModelledPrograms.Read(policies, programs.References), programs.Resources);
    }

    [Fact]
    public void Every_construct_of_the_table_is_synthesized_or_says_why_not()
    {
        var synthesized = PolicyPrograms.Constructs.ToList();
        Assert.Equal(
            DataTable.Load("Constructs.tsv").Rows.Select(row => row[0]).Order(StringComparer.Ordinal),
            synthesized.Concat(PolicyPrograms.Left.Keys).Order(StringComparer.Ordinal));
    }

    /// <summary>The model knows both policies of each construct, and is right.</summary>
    private void ComparePolicies(IReadOnlyList<ModelledResource> modelled, IReadOnlyList<SynthesizedResource> synthesized)
    {
        var faults = new List<string>();
        var compared = 0;
        foreach (var resource in modelled.Where(resource => resource.Form == PolicyPrograms.FileName[..^".cs".Length] && resource.Resource.Id is not null && !resource.Resource.IsPartial))
        {
            var found = resource.FindIn(synthesized);
            if (found.Count == 0)
            {
                faults.Add($"{resource}: in no template");
            }

            foreach (var path in new[] { PropertyPath.DeletionPolicy, PropertyPath.UpdateReplacePolicy })
            {
                foreach (var candidate in found.Where(candidate => candidate.ConstructPath.Count == 1))
                {
                    compared++;
                    var value = resource.Resource[path];
                    if (ValueComparison.Compare(value, candidate.At(path.Segments), candidate.IsProduction) != Verdict.Known)
                    {
                        faults.Add($"{resource} {path}: model {ValueComparison.Show(value)}, template {candidate.At(path.Segments)?.ToString() ?? "nothing"} of {candidate}");
                    }
                }
            }
        }

        output.WriteLine($"{compared} policies compared");
        foreach (var stack in modelled.GroupBy(resource => resource.ToString().Split(' ')[1]).Where(stack => stack.Key.StartsWith("Policy", StringComparison.Ordinal)))
        {
            Assert.Empty(PolicyPrograms.Ids.Except(stack.Select(resource => resource.Resource.Id)));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
