using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Yaml;

/// <summary>
/// When the runtime looks for YamlDotNet. The analyzers are loaded a second time, as a compiler loads them: in a context of their own,
/// which says what was asked of it.
/// </summary>
public class YamlAssemblyTests
{
    private const string YamlDotNet = "CdkSafety.YamlDotNet";

    private const string Source = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.DynamoDB;

        public class AppStack : Stack
        {
            public AppStack() => new Table(this, "Orders", new TableProps { RemovalPolicy = RemovalPolicy.DESTROY });
        }
        """;

    private const string Json = """{ "Resources": { "Sessions": { "Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Delete" } } }""";

    private const string Yaml = "Resources:\n  Sessions:\n    Type: AWS::DynamoDB::Table\n    DeletionPolicy: Delete\n";

    [Fact]
    public async Task CSharp_and_JSON_are_judged_without_it()
    {
        var context = new AnalyzerContext();

        Assert.Equal(["CDKS1001", "CDKS1001"], await RunAsync(context, new InMemoryText("/app.json", Json)));
        Assert.DoesNotContain(YamlDotNet, context.Requests);
    }

    [Fact]
    public async Task YAML_is_judged_with_it()
    {
        var context = new AnalyzerContext();

        Assert.Equal(["CDKS1001", "CDKS1001"], await RunAsync(context, new InMemoryText("/app.yaml", Yaml)));
        Assert.Contains(YamlDotNet, context.Requests);
    }

    [Theory]
    [InlineData("CdkSafety.Analyzers")]
    [InlineData("CdkSafety.Analyzers.CodeFixes")]
    public void All_types_are_listed_without_it(string assembly)
    {
        // A host that looks for code fixes lists the types of every assembly that it was given.
        var context = new AnalyzerContext();

        Assert.NotEmpty(context.LoadFromAssemblyName(new AssemblyName(assembly)).GetTypes());
        Assert.DoesNotContain(YamlDotNet, context.Requests);
    }

    private static async Task<IEnumerable<string>> RunAsync(AnalyzerContext context, AdditionalText template)
    {
        var type = context.LoadFromAssemblyName(new AssemblyName("CdkSafety.Analyzers")).GetType("CdkSafety.Analyzers.Rules.RemovalPolicies.DatabaseRemovalPolicyAnalyzer", throwOnError: true)!;
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(Source, path: "/AppStack.cs")],
            CdkReferences.For(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions([template], new TemplateOptions());
        var findings = await compilation.WithAnalyzers([(DiagnosticAnalyzer)Activator.CreateInstance(type)!], options).GetAnalyzerDiagnosticsAsync();
        return findings.Select(finding => finding.Id == "AD0001" ? finding.ToString() : finding.Id);
    }

    /// <summary>Loads what stands beside the tests, but Roslyn, which the host shares with its analyzers.</summary>
    private sealed class AnalyzerContext() : AssemblyLoadContext(null, isCollectible: true)
    {
        public List<string> Requests { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            lock (Requests)
            {
                Requests.Add(assemblyName.Name!);
            }

            return assemblyName.Name!.StartsWith("CdkSafety.", StringComparison.Ordinal)
                ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll"))
                : null;
        }
    }
}
