using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>A run that sees no failure proves nothing unless it sees those that are there.</summary>
public class MutantRunTests
{
    // An id of the package, as MutantRun takes any other for a failure.
    private const string Id = Diagnostics.RuleIds.ProvisionedCapacity;

    private static readonly Mutant Mutant = new(0, 0, new SeedSource("none", ""), MutantReferences.NoCdk, [], "class A { } class B { }");

    [Fact]
    public async Task A_fix_that_changes_something_is_applied_once_for_each_finding_and_once_for_all()
    {
        var result = await RunAsync(new Analyzer(_ => { }), new Provider((document, _) => Task.FromResult(document.WithText(Microsoft.CodeAnalysis.Text.SourceText.From("")))));

        Assert.Equal((2, 3), (result.Findings, result.Fixes));
        Assert.Empty(result.Failures);
    }

    [Fact]
    public async Task A_rule_that_throws_fails() =>
        AssertFails("thrown by the rule", await RunAsync(new Analyzer(_ => throw new InvalidOperationException("thrown by the rule"))));

    [Fact]
    public async Task A_fix_that_throws_fails() =>
        AssertFails("thrown by the fix", await RunAsync(new Analyzer(_ => { }), new Provider((_, _) => throw new InvalidOperationException("thrown by the fix"))));

    [Fact]
    public async Task A_fix_that_changes_nothing_fails() =>
        AssertFails("leaves the document as it was", await RunAsync(new Analyzer(_ => { }), new Provider((document, _) => Task.FromResult(document))));

    [Fact]
    public async Task A_rule_that_hangs_fails_though_it_cannot_be_cancelled()
    {
        using var end = new ManualResetEventSlim();
        var result = await RunAsync(new Analyzer(_ => end.Wait(CancellationToken.None)), limit: 1);
        end.Set();

        Assert.True(result.IsTooSlow);
    }

    private static void AssertFails(string text, MutantResult result) => Assert.Contains(result.Failures, failure => failure.Contains(text, StringComparison.Ordinal));

    private static Task<MutantResult> RunAsync(DiagnosticAnalyzer analyzer, CodeFixProvider? provider = null, int limit = 60) =>
        new MutantRun([analyzer], provider is null ? [] : [provider], TimeSpan.FromSeconds(limit)).RunAsync(Mutant);

#pragma warning disable RS1001, RS1038, RS2008 // It is handed to the run by hand.
    private sealed class Analyzer(Action<SymbolAnalysisContext> also) : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Descriptor = new(Id, "A type", "A type", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(
                symbol =>
                {
                    also(symbol);
                    symbol.ReportDiagnostic(Diagnostic.Create(Descriptor, symbol.Symbol.Locations.First()));
                },
                SymbolKind.NamedType);
        }
    }

    private sealed class Provider(Func<Document, CancellationToken, Task<Document>> change) : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => [Id];

        public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, _) => await change(document, context.CancellationToken));

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("Change", token => change(context.Document, token), "Change"), context.Diagnostics);
            return Task.CompletedTask;
        }
    }
#pragma warning restore RS1001, RS1038, RS2008
}
