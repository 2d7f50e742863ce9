using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Robustness.Mutation;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Robustness.Runs;

/// <summary>One workspace with projects of several versions of the CDK, as an editor has them open at once.</summary>
public class SolutionTests
{
    private const int Every = 20;

    [Fact]
    public async Task Projects_of_several_CDKs_in_one_solution_have_the_findings_that_each_has_alone()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        foreach (var version in CdkReferences.Versions)
        {
            solution = AddProject(solution, version, SourceProgram.OfTests(Every, version));
        }

        // All at once, and each for the second time with what the others left behind.
        var all = await Task.WhenAll(solution.Projects.Concat(solution.Projects).Select(async project =>
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken))!;
            // A workspace of Roslyn 4.5 asks configuration files alone which rules are on; here all are.
            compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(null));
            return (project.Name, Findings: await SourceProgram.FindAsync(compilation, isConcurrent: true, cancellationToken));
        }));

        foreach (var (version, findings) in all)
        {
            var alone = await SourceProgram.FindAsync(SourceProgram.OfTests(Every, version), isConcurrent: false, cancellationToken);
            Assert.Equal(SourceProgram.Sorted(alone), SourceProgram.Sorted(findings));
            Assert.True(findings.Length > 20, $"Only {findings.Length} findings with {version}.");
        }
    }

    /// <summary>A stack of one project that takes a construct and its props from another, which is built with another CDK.</summary>
    [Theory]
    [InlineData(CdkReferences.Oldest, CdkReferences.Newest)]
    [InlineData(CdkReferences.Newest, CdkReferences.Oldest)]
    public async Task A_project_may_use_another_that_was_built_with_another_CDK(string library, string app)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        const string Library =
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;
            using Constructs;

            public class SafeTable : Table
            {
                public SafeTable(Construct scope, string id, RemovalPolicy policy) : base(scope, id, new TableProps { RemovalPolicy = policy })
                {
                }
            }
            """;
        const string App =
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.DynamoDB;
            using Constructs;

            public class AppStack : Stack
            {
                public AppStack(Construct scope, string id) : base(scope, id)
                {
                    new SafeTable(this, "Safe", RemovalPolicy.RETAIN);
                    new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });
                }
            }
            """;
        using var workspace = new AdhocWorkspace();
        var solution = AddProject(workspace.CurrentSolution, "Library", SourceProgram.Compile([("/Library.cs", Library)], library));
        solution = AddProject(solution, "App", SourceProgram.Compile([("/App.cs", App)], app));
        var (first, second) = (solution.Projects.Single(project => project.Name == "Library"), solution.Projects.Single(project => project.Name == "App"));
        solution = solution.AddProjectReference(second.Id, new ProjectReference(first.Id));

        var compilation = (await solution.GetProject(second.Id)!.GetCompilationAsync(cancellationToken))!;
        var findings = await SourceProgram.FindAsync(compilation, isConcurrent: true, cancellationToken);

        Assert.Contains(findings, finding => finding.Id == Diagnostics.RuleIds.DatabaseRemovalPolicy);
        Assert.DoesNotContain(findings, finding => finding.GetMessage().Contains("Safe", System.StringComparison.Ordinal));
    }

    private static Solution AddProject(Solution solution, string name, CSharpCompilation compilation)
    {
        var project = solution.AddProject(name, name, LanguageNames.CSharp)
            .WithParseOptions(MutantWorkspace.ParseOptions)
            .WithCompilationOptions(compilation.Options)
            .WithMetadataReferences(compilation.References);
        foreach (var tree in compilation.SyntaxTrees)
        {
            project = project.AddDocument(tree.FilePath, SourceText.From(tree.ToString()), filePath: tree.FilePath).Project;
        }

        return project.Solution;
    }
}
