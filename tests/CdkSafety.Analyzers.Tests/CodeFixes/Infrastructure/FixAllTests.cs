using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Dms;
using CdkSafety.Analyzers.Rules.Dms;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.Tests.CodeFixes.Infrastructure;

/// <summary>FixAll as <c>dotnet format</c> asks for it: the key of the first finding's first fix, none when that finding has no fix.</summary>
public class FixAllTests
{
    [Fact]
    public async Task Without_a_key_each_finding_gets_its_best_fix()
    {
        var source = StackSource.Create(
            "Amazon.CDK.AWS.DMS",
            """
            new CfnEndpoint(this, "A", new CfnEndpointProps { EndpointType = "source", EngineName = "snowflake" });
            new CfnEndpoint(this, "B", new CfnEndpointProps { EndpointType = "source", EngineName = "postgresql" });
            new CfnEndpoint(this, "C", new CfnEndpointProps { EndpointType = "source", EngineName = "mssql" });
            """);
        using var workspace = new AdhocWorkspace();
        var document = workspace.CurrentSolution
            .AddProject("App", "App", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(CdkReferences.For())
            .AddDocument("App.cs", source);
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var findings = await compilation!.WithAnalyzers([new DmsEngineNameAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, findings.Length);

        var provider = new DmsEngineNameCodeFixProvider();
        var context = new FixAllContext(document, provider, FixAllScope.Solution, null!, provider.FixableDiagnosticIds, new Found(findings), TestContext.Current.CancellationToken);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var operation = (await action!.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single();
        var text = await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken);

        Assert.Equal(source.Replace("postgresql", "postgres", System.StringComparison.Ordinal).Replace("mssql", "sqlserver", System.StringComparison.Ordinal), text.ToString());
    }

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
