using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.EndToEnd.Tests.FixedTemplates;

/// <summary>
/// Programs of which each file breaks one rule, and what the rule's fix makes of them. A class that wants another fix than the
/// first one has a comment with its key: <c>// action CDKS1001.SNAPSHOT</c>.
/// </summary>
internal sealed class FixedPrograms
{
    private const string Action = "// action ";

    /// <summary>More rounds than any file has findings: a fix that does not end its finding fails the test.</summary>
    private const int MostRounds = 20;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = Instances<DiagnosticAnalyzer>(typeof(RuleIds))
        .Where(rule => IsCovered(rule.SupportedDiagnostics[0].Id))
        .ToImmutableArray();

    private static readonly ImmutableArray<CodeFixProvider> Fixes = Instances<CodeFixProvider>(typeof(CdkCodeFixProvider)).ToImmutableArray();

    /// <summary>The ids of the rules that have a fix.</summary>
    public static IEnumerable<string> FixableRules => Fixes.Select(fix => fix.FixableDiagnosticIds[0]).Where(IsCovered);

    private readonly List<string> _brought = [];

    private FixedPrograms()
    {
    }

    /// <summary>The fixed sources, by file name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; private set; } = new Dictionary<string, string>();

    /// <summary>Findings that were not there before, and findings of the file's own rule that are left.</summary>
    public IReadOnlyList<string> Brought => _brought;

    /// <summary>How many findings each file had.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <param name="sources">The sources, each named like its rule: <c>CDKS1001.cs</c>.</param>
    /// <param name="shared">What they share, which is not fixed.</param>
    /// <param name="references">The assemblies that the CDK runs with.</param>
    public static async Task<FixedPrograms> FixAsync(IReadOnlyDictionary<string, string> sources, string shared, IEnumerable<string> references)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.CurrentSolution
            .AddProject("Programs", "Programs", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(ModelledPrograms.References(references))
            .AddDocument("Program.cs", SourceText.From(shared), filePath: "Program.cs").Project;
        foreach (var (name, text) in sources)
        {
            project = project.AddDocument(name, SourceText.From(text), filePath: name).Project;
        }

        var result = new FixedPrograms();
        var first = await FindingsAsync(project);
        var now = first;
        result.Counts = sources.Keys.ToDictionary(name => name, name => first.Count(finding => IsOfItsRule(finding, name)));
        var round = 0;
        for (; round < MostRounds && sources.Keys.Any(name => now.Any(finding => IsOfItsRule(finding, name))); round++)
        {
            foreach (var name in sources.Keys)
            {
                // One at a time: what is left is looked for again, as somebody in an editor would.
                if (now.FirstOrDefault(finding => IsOfItsRule(finding, name)) is { } finding)
                {
                    project = await FixAsync(project.Documents.Single(document => document.Name == name), finding);
                }
            }

            now = await FindingsAsync(project);
        }

        var known = first.Select(Show).ToHashSet();
        result._brought.AddRange(now.Where(finding => IsOfItsRule(finding, FileOf(finding)) || !known.Contains(Show(finding))).Select(finding => $"{Show(finding)}: {finding}"));
        var texts = new Dictionary<string, string>();
        foreach (var document in project.Documents)
        {
            texts.Add(document.Name, (await document.GetTextAsync()).ToString());
        }

        result.Sources = texts;
        return result;
    }

    private static async Task<Project> FixAsync(Document document, Diagnostic finding)
    {
        var actions = new List<CodeAction>();
        var provider = Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(finding.Id));
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        var root = await document.GetSyntaxRootAsync();
        var type = root!.FindNode(finding.Location.SourceSpan).FirstAncestorOrSelf<ClassDeclarationSyntax>()!;
        var key = type.ToString().Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(Action, StringComparison.Ordinal))?[Action.Length..];
        var action = actions.FirstOrDefault(action => key is null || action.EquivalenceKey == key);
        Assert.True(action is not null, $"no fix {key} of {finding}");
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(document.Project.Id)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var all = Rules.Select(rule => rule.SupportedDiagnostics[0].Id).ToDictionary(id => id, _ => ReportDiagnostic.Warn);
        var findings = await compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(all))
            .WithAnalyzers(Rules)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return findings.OrderBy(finding => FileOf(finding), StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start).ToList();
    }

    private static bool IsOfItsRule(Diagnostic finding, string file) => FileOf(finding) == file && file == finding.Id + ".cs";

    private static string FileOf(Diagnostic finding) => finding.Location.SourceTree?.FilePath ?? "nowhere";

    /// <summary>What the same finding has in common before and after a fix; its place moves.</summary>
    private static string Show(Diagnostic finding) => $"{FileOf(finding)}: {finding.Id} {finding.GetMessage().Split("' (")[0]}";

    /// <summary>Whether the rule is of data protection, capacity, service values, IAM, names or parameters.</summary>
    private static bool IsCovered(string id) => id["CDKS".Length] is '1' or '2' or '3' or '4' or '5';

    private static IEnumerable<T> Instances<T>(Type assemblyOf) => assemblyOf.Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
        .Select(type => (T)Activator.CreateInstance(type)!);
}
