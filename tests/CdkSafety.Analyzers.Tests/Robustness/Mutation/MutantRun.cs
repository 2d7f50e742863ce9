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

/// <summary>
/// Runs rules over a mutant, and every fix of every finding: one by one, and all of a kind at once. What a fix makes of a mutant
/// that compiles is held against <see cref="FixChecks"/>.
/// </summary>
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
        catch (Exception exception) when (exception is TimeoutException || (exception is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            return new MutantResult(0, 0, 0, [$"Not through after {limit.TotalSeconds} s."], IsTooSlow: true);
        }
    }

    private async Task<MutantResult> RunAsync(Mutant mutant, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        var document = MutantWorkspace.Open(mutant);
        var findings = await FindAsync(document, failures, cancellationToken);
        var fixes = new List<AppliedFix>();
        foreach (var provider in providers)
        {
            var fixable = Fixable(provider, findings);
            if (fixable.Length == 0)
            {
                continue;
            }

            var keys = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var finding in fixable)
            {
                await AttemptAsync($"{provider.GetType().Name} at {finding}", () => FixAsync(document, provider, finding, keys, fixes, failures, cancellationToken), failures);
            }

            foreach (var key in fixable.Length > 1 ? keys : [])
            {
                await AttemptAsync($"FixAll of {key}", async () =>
                {
                    var changed = await FixAllAsync(document, provider, key, fixable, cancellationToken);
                    fixes.Add(new AppliedFix(provider, key, $"FixAll of {key}", IsAll: true, changed ?? throw Unchanged()));
                }, failures);
            }
        }

        var isValid = fixes.Count > 0 && FixChecks.Compiles((await document.Project.GetCompilationAsync(cancellationToken))!, cancellationToken);
        foreach (var fix in isValid ? fixes : [])
        {
            await AttemptAsync(fix.Name, () => CheckAsync(document, findings, fix, fixes, failures, cancellationToken), failures);
        }

        return new MutantResult(findings.Length, fixes.Count, isValid ? fixes.Count : 0, failures);
    }

    private static Diagnostic[] Fixable(CodeFixProvider provider, ImmutableArray<Diagnostic> findings) =>
        [.. findings.Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id))];

    private async Task<ImmutableArray<Diagnostic>> FindAsync(Document document, List<string> failures, CancellationToken cancellationToken)
    {
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken))!;
        // Mutants run side by side, so the rules of one need not.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => failures.Add($"{analyzer.GetType().Name} threw: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var findings = await new CompilationWithAnalyzers(compilation, analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        failures.AddRange(findings.Where(finding => !Rule.All.ContainsKey(finding.Id)).Select(finding => finding.ToString()));
        return findings;
    }

    private static async Task FixAsync(
        Document document, CodeFixProvider provider, Diagnostic finding, SortedSet<string> keys, List<AppliedFix> fixes, List<string> failures, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), cancellationToken));
        foreach (var action in actions)
        {
            var key = action.EquivalenceKey ?? string.Empty;
            keys.Add(key);
            var name = $"'{action.Title}' at {finding}";
            await AttemptAsync(name, async () => fixes.Add(new AppliedFix(provider, key, name, IsAll: false, await ApplyAsync(document, action, cancellationToken) ?? throw Unchanged())), failures);
        }
    }

    private static async Task<Document?> FixAllAsync(Document document, CodeFixProvider provider, string key, Diagnostic[] findings, CancellationToken cancellationToken)
    {
        var context = new FixAllContext(document, provider, FixAllScope.Document, key, provider.FixableDiagnosticIds, new Found(findings), cancellationToken);
        return await provider.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await ApplyAsync(document, action, cancellationToken) : null;
    }

    /// <summary>The document that the action makes; null when it is as it was.</summary>
    private static async Task<Document?> ApplyAsync(Document document, CodeAction action, CancellationToken cancellationToken)
    {
        var operations = await action.GetOperationsAsync(cancellationToken);
        if (operations.OfType<ApplyChangesOperation>().FirstOrDefault()?.ChangedSolution.GetDocument(document.Id) is not { } changed)
        {
            throw new InvalidOperationException("The fix has no operation.");
        }

        var before = await document.GetTextAsync(cancellationToken);
        return before.ContentEquals(await changed.GetTextAsync(cancellationToken)) ? null : changed;
    }

    /// <summary>Holds what a fix made of a program that compiles against <see cref="FixChecks"/>; a second FixAll has nothing to do.</summary>
    private async Task CheckAsync(Document document, ImmutableArray<Diagnostic> findingsBefore, AppliedFix fix, List<AppliedFix> fixes, List<string> failures, CancellationToken cancellationToken)
    {
        var findings = await FindAsync(fix.Document, failures, cancellationToken);
        var faults = (await FixChecks.FaultsAsync(document, fix.Document, findingsBefore, findings, cancellationToken)).ToList();
        var rest = Fixable(fix.Provider, findings);
        var isAll = fix.IsAll || fixes.Count(other => other.Provider == fix.Provider && other.Key == fix.Key) == 1;
        if (isAll && rest.Length > 0 && await FixAllAsync(fix.Document, fix.Provider, fix.Key, rest, cancellationToken) is { } again)
        {
            faults.Add($"A second FixAll makes\n{await again.GetTextAsync(cancellationToken)}");
        }

        if (faults.Count > 0)
        {
            failures.Add($"{fix.Name}: {string.Join(" ", faults)}\n{await fix.Document.GetTextAsync(cancellationToken)}");
        }
    }

    private static InvalidOperationException Unchanged() => new("The fix leaves the document as it was.");

    private static async Task AttemptAsync(string what, Func<Task> attempt, List<string> failures)
    {
        try
        {
            await attempt();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.Add($"{what}: {exception}");
        }
    }

    private sealed record AppliedFix(CodeFixProvider Provider, string Key, string Name, bool IsAll, Document Document);

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
