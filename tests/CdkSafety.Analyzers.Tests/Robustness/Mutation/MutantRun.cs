using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Conventions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Tests.Robustness.Mutation;

/// <summary>Runs rules over a mutant, and every fix of every finding: one by one, and all of a kind at once.</summary>
/// <param name="analyzers">The rules; they may not keep anything from one mutant to the next.</param>
/// <param name="providers">The fixes.</param>
/// <param name="limit">How long a mutant may take.</param>
internal sealed class MutantRun(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> providers, TimeSpan limit)
{
    /// <summary>All rules and fixes of the package, five seconds a mutant.</summary>
    public static MutantRun OfPackage { get; } = new(
        Rule.CreateAnalyzers(),
        [.. Rule.Providers.Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)],
        TimeSpan.FromSeconds(5));

    /// <summary>Runs one mutant. One that is not through within the limit has failed, whether or not it can be cancelled.</summary>
    public async Task<MutantResult> RunAsync(Mutant mutant)
    {
        using var cancellation = new CancellationTokenSource(limit);
        var run = Task.Run(() => RunAsync(mutant, cancellation.Token));
        try
        {
            return await run.WaitAsync(limit + TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException && cancellation.IsCancellationRequested)
        {
            return new MutantResult(0, 0, [$"Not through after {limit.TotalSeconds} s."], IsTooSlow: true);
        }
    }

    private async Task<MutantResult> RunAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        var document = MutantWorkspace.Open(mutant);
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        // Mutants run side by side, so the rules of one need not.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => failures.Add($"{analyzer.GetType().Name} threw: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var findings = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        failures.AddRange(findings.Where(finding => !Rule.All.ContainsKey(finding.Id)).Select(finding => finding.ToString()));

        var fixes = 0;
        foreach (var provider in providers)
        {
            var fixable = findings.Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id)).ToArray();
            if (fixable.Length == 0)
            {
                continue;
            }

            var keys = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var finding in fixable)
            {
                fixes += await AttemptAsync($"{provider.GetType().Name} at {finding}", () => FixAsync(document, provider, finding, keys, failures, cancellationToken), failures);
            }

            foreach (var key in fixable.Length > 1 ? keys : [])
            {
                fixes += await AttemptAsync($"FixAll of {key}", () => FixAllAsync(document, provider, key, fixable, cancellationToken), failures);
            }
        }

        return new MutantResult(findings.Length, fixes, failures);
    }

    private static async Task<int> FixAsync(
        Document document, CodeFixProvider provider, Diagnostic finding, SortedSet<string> keys, List<string> failures, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), cancellationToken));
        foreach (var action in actions)
        {
            keys.Add(action.EquivalenceKey ?? string.Empty);
            await AttemptAsync($"'{action.Title}' at {finding}", () => ApplyAsync(document, action, cancellationToken), failures);
        }

        return actions.Count;
    }

    private static async Task<int> FixAllAsync(Document document, CodeFixProvider provider, string key, Diagnostic[] findings, CancellationToken cancellationToken)
    {
        var context = new FixAllContext(document, provider, FixAllScope.Document, key, provider.FixableDiagnosticIds, new Found(findings), cancellationToken);
        return await provider.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await ApplyAsync(document, action, cancellationToken) : 0;
    }

    private static async Task<int> ApplyAsync(Document document, CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        if (operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(document.Id) is not { } changed)
        {
            throw new InvalidOperationException("The fix has no operation.");
        }

        var before = await document.GetTextAsync(cancellationToken);
        var after = await changed.GetTextAsync(cancellationToken);
        return before.ContentEquals(after) ? throw new InvalidOperationException("The fix leaves the document as it was.") : 1;
    }

    private static async Task<int> AttemptAsync(string what, Func<Task<int>> attempt, List<string> failures)
    {
        try
        {
            return await attempt();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.Add($"{what}: {exception}");
            return 0;
        }
    }

    private sealed class Found(Diagnostic[] findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
