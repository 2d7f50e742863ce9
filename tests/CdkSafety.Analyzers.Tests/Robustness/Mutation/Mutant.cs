using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>A source with one to four mutations. It follows from the seed, the number and the sources of the checkout alone.</summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Number">The number in the run, from 0.</param>
/// <param name="Source">The source it was made of.</param>
/// <param name="References">What it is compiled against.</param>
/// <param name="Changes">The mutations, in their order.</param>
/// <param name="Text">The mutated text.</param>
internal sealed record Mutant(int Seed, int Number, SeedSource Source, MutantReferences References, IReadOnlyList<string> Changes, string Text)
{
    private const int MostTries = 20;

    /// <summary>Makes the mutant of this number.</summary>
    public static Mutant Create(int seed, int number)
    {
        var random = new MutationRandom(seed, number);
        var source = random.Of(random.Below(20) switch { < 3 => SeedSources.Longer, < 6 => SeedSources.Pages, _ => SeedSources.Tests });
        // Nearly always the CDK: without it there is nothing to do.
        var references = random.Below(12) == 0 ? random.Of(Enum.GetValues<MutantReferences>()) : MutantReferences.All;
        // More of one mutation than of four: what is too broken binds to nothing.
        var wanted = 1 + Math.Min(random.Below(4), random.Below(4));

        var text = source.Text;
        var changes = new List<string>();
        for (var tries = 0; changes.Count < wanted && tries < MostTries; tries++)
        {
            var root = CSharpSyntaxTree.ParseText(text, MutantWorkspace.ParseOptions).GetRoot();
            var (name, edits) = random.Of(Mutations.All);
            var changed = SourceText.From(text).WithChanges(edits(root, random).OrderBy(edit => edit.Span.Start)).ToString();
            if (changed != text)
            {
                text = changed;
                changes.Add(name);
            }
        }

        return new Mutant(seed, number, source, references, changes, text);
    }

    /// <summary>The source as it is.</summary>
    public static Mutant Of(SeedSource source) => new(0, 0, source, MutantReferences.All, [], source.Text);

    /// <summary>Everything that is needed to make it again, and its text.</summary>
    public override string ToString() =>
        $"""
        Mutant {Number} of seed {Seed}: {Source.Name}, {string.Join(", ", Changes)}; references: {References}
        Alone: CDKSAFETY_SEED={Seed} CDKSAFETY_MUTANT={Number} dotnet test --project tests/CdkSafety.Analyzers.Tests -- --filter-class '*MutationTests'
        ----
        {Text}
        ----
        """;
}
