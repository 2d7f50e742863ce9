using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CdkSafety.Analyzers.Model;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;

/// <summary>
/// The yardstick of the model is the template that the real CDK synthesizes: what the model claims to know of a resource, the
/// template has. The forms are the files in Programs.
/// </summary>
public class TemplateComparisonTests(ITestOutputHelper output)
{
    /// <summary>What the model knew when this was measured, rounded down, so that it cannot pass by knowing nothing.</summary>
    private const int LeastKnown = 1850;

    /// <summary>The types of resources of the model that have no resource in a template, and why.</summary>
    private static readonly string[] ExpectedWithoutTemplate =
    [
        "Custom::DynamoDBReplica", // No program replicates a table; the model names the type because props could.
        "AWS::CloudFormation::Parameter", // A parameter of the template is no resource.
        "AWS::CloudFormation::Condition", // Nor is a condition.
        "AWS::CloudFormation::Resource", // A CfnResource has the type that its props name.
        "Construction.cs:049 DerivedTwice AWS::DynamoDB::Table", // Its id is a parameter, in a base class that is read on its own too.
        "HandOvers.cs:037 HandOversFactories AWS::DynamoDB::Table", // Its id is the parameter of a factory.
        "HandOvers.cs:083 HandOversDerived 'Abstract' (AWS::SQS::Queue)", // The base class's queue, read again for the subclass's base call; it is compared where the base class is read.
    ];

    /// <summary>Resources of the templates, of types that the model knew elsewhere, that it did not see, and why.</summary>
    private static readonly string[] ExpectedWithoutModel =
    [
        "L1RawObjects/Generic (AWS::SQS::Queue)", // A CfnResource: its type and properties are text.
        "SmallScalableTarget/Target/Role (AWS::IAM::Role)", // The CDK makes it; no table names it.
    ];

    [Fact]
    public void Model_agrees_with_the_synthesized_templates()
    {
        using var programs = SynthesizedPrograms.Run();
        var modelled = ModelledPrograms.Read(programs.References);
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var wrong = new List<string>();
        var withoutTemplate = new List<ModelledResource>();
        var seen = new HashSet<SynthesizedResource>();
        foreach (var resource in modelled)
        {
            var synthesized = resource.FindIn(programs.Resources);
            if (synthesized.Count == 0)
            {
                withoutTemplate.Add(resource);
            }

            seen.UnionWith(synthesized);
            foreach (var path in synthesized.Count == 0 ? [] : resource.Paths(synthesized))
            {
                var (verdict, text) = Compare(resource, path, synthesized);
                if (verdict is not { } known)
                {
                    continue;
                }

                if (!counts.TryGetValue(resource.Form, out var count))
                {
                    counts.Add(resource.Form, count = new int[3]);
                }

                count[(int)known]++;
                if (known != Verdict.Known)
                {
                    output.WriteLine($"{known}: {text}");
                }

                if (known == Verdict.Wrong)
                {
                    wrong.Add(text);
                }
            }
        }

        var types = modelled.Select(resource => resource.Resource.Type).ToHashSet();
        var withoutModel = programs.Resources
            .Where(resource => types.Contains(resource.Type) && !seen.Contains(resource) && !resource.IsProduction)
            .Select(resource => resource.ToString())
            .ToList();
        foreach (var (form, count) in counts)
        {
            Print(form, count);
        }

        var total = counts.Values.Aggregate(new int[3], (sum, count) => [sum[0] + count[0], sum[1] + count[1], sum[2] + count[2]]);
        Print("all", total);
        output.WriteLine($"programs {Text(programs.Resources.DistinctBy(resource => resource.StackClass).Count())}, resources of the model {Text(modelled.Count)}, without a template {Text(withoutTemplate.Count)}, resources of the templates without the model {Text(withoutModel.Count)}");

        output.WriteLine($"unexpected: {string.Join(", ", withoutModel.Except(ExpectedWithoutModel))}");

        Assert.True(total[0] >= LeastKnown, $"The model knows {Text(total[0])} values, fewer than {Text(LeastKnown)}.");

        // Props that a helper returns have no id to be found by: the construct that takes them stands elsewhere.
        Assert.All(withoutTemplate.Where(resource => !resource.Resource.IsPartial), resource => Assert.True(ExpectedWithoutTemplate.Contains(resource.Resource.Type) || ExpectedWithoutTemplate.Contains(resource.ToString()), resource.ToString()));
        Assert.Equal(ExpectedWithoutModel, withoutModel);
        Assert.Empty(wrong);
    }

    /// <summary>The verdict of all templates that the resource became; null where the model has nothing to say.</summary>
    private static (Verdict? Verdict, string Text) Compare(ModelledResource resource, PropertyPath path, IReadOnlyList<SynthesizedResource> synthesized)
    {
        if (path.Segments.Contains(PropertyPath.AnyElement))
        {
            return CompareElements(resource, path, synthesized);
        }

        var value = resource.Resource[path];
        if (value is { Kind: ValueKind.Unknown, IsDefault: true } || (value.Kind == ValueKind.Absent && resource.Resource.IsPartial))
        {
            return (null, "");
        }

        var worst = synthesized.MaxBy(candidate => ValueComparison.Compare(value, candidate.At(path.Segments), candidate.IsProduction))!;
        var json = worst.At(path.Segments);
        return (
            ValueComparison.Compare(value, json, worst.IsProduction),
            $"{resource} {path}\n    model:    {ValueComparison.Show(value)}\n    template: {json?.ToJsonString() ?? "nothing"} of {worst}");
    }

    /// <summary>Each value that the model found in some element has to be in some element of the template.</summary>
    private static (Verdict? Verdict, string Text) CompareElements(ModelledResource resource, PropertyPath path, IReadOnlyList<SynthesizedResource> synthesized)
    {
        var values = resource.Resource.Find(path).ToList();
        if (values.Count == 0)
        {
            return (null, "");
        }

        var worst = synthesized.MaxBy(Of)!;
        return (
            Of(worst),
            $"{resource} {path}\n    model:    {string.Join(", ", values.Select(ValueComparison.Show))}\n    template: {string.Join(", ", worst.AllAt(path.Segments).Select(node => node.ToJsonString()))} of {worst}");

        Verdict Of(SynthesizedResource candidate) => values.Max(value =>
            candidate.AllAt(path.Segments).Append(null).Min(node => ValueComparison.Compare(value, node, candidate.IsProduction)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Print(string form, int[] count) =>
        output.WriteLine($"{form}: known {Text(count[0])}, unknown {Text(count[1])}, wrong {Text(count[2])}");
}
