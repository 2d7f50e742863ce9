using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>
/// What the tests of fixes in templates share. The test framework fixes no findings of additional files, so this does what an editor
/// does: it asks the rule, then the provider for each finding in turn, and applies what it offers to the workspace.
/// </summary>
public abstract class TemplateCodeFixTests<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CdkCodeFixProvider, new()
{
    private const string Yaml = "/templates/app.yaml";
    private const string Json = "/templates/app.json";

    /// <summary>Expects that the fix with this key, applied to one finding after the other, turns the one YAML text into the other.</summary>
    protected static Task InYaml(string template, string fixedTemplate, string key, string? title = null) => InFile(Yaml, template, fixedTemplate, key, title);

    /// <summary>The same for JSON.</summary>
    protected static Task InJson(string template, string fixedTemplate, string key, string? title = null) => InFile(Json, template, fixedTemplate, key, title);

    /// <summary>Expects that the rule reports the YAML text, and that there is no fix of this key.</summary>
    protected static async Task NoFixInYaml(string template, string key)
    {
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, Yaml, template);
        var findings = await FindingsAsync(document);

        Assert.NotEmpty(findings);
        Assert.DoesNotContain(await FixesAsync(document, findings[0]), fix => fix.EquivalenceKey == key);
    }

    private static async Task InFile(string path, string template, string fixedTemplate, string key, string? title)
    {
        using var workspace = new AdhocWorkspace();
        var document = Document(workspace, path, template);
        var passed = new HashSet<string>();
        var isFixed = false;
        for (var findings = await FindingsAsync(document); findings.FirstOrDefault(finding => !passed.Contains(finding.ToString())) is { } finding; findings = await FindingsAsync(document))
        {
            if ((await FixesAsync(document, finding)).FirstOrDefault(fix => fix.EquivalenceKey == key) is not { } fix)
            {
                passed.Add(finding.ToString());
                continue;
            }

            if (title is not null)
            {
                Assert.Equal(title, fix.Title);
            }

            var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await fix.GetOperationsAsync(CancellationToken.None)));
            var before = (await document.GetTextAsync()).ToString();
            document = operation.ChangedSolution.GetAdditionalDocument(document.Id)!;
            Assert.NotEqual(before, (await document.GetTextAsync()).ToString());
            isFixed = true;
        }

        Assert.True(isFixed, "There is no fix of the key " + key);
        Assert.Equal(fixedTemplate, (await document.GetTextAsync()).ToString());
    }

    private static TextDocument Document(AdhocWorkspace workspace, string path, string template)
    {
        var project = workspace.CurrentSolution.AddProject("App", "App", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(CdkReferences.WithoutCdk)
            .AddDocument("Program.cs", "public class Program { }").Project;
        return project.AddAdditionalDocument(System.IO.Path.GetFileName(path), SourceText.From(template), filePath: path);
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(TextDocument document)
    {
        var compilation = (await document.Project.GetCompilationAsync())!;
        var text = new InMemoryText(document.FilePath!, (await document.GetTextAsync()).ToString());
        var options = new AnalyzerOptions([text], new TemplateOptions());
        var findings = await compilation.WithAnalyzers([new TAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
        return [.. findings.OrderBy(finding => finding.Location.SourceSpan.Start)];
    }

    private static async Task<List<CodeAction>> FixesAsync(TextDocument document, Diagnostic finding)
    {
        var fixes = new List<CodeAction>();
        await new TCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, finding, (fix, _) => fixes.Add(fix), CancellationToken.None));
        return fixes;
    }
}
