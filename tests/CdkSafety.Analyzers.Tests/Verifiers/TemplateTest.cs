using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>
/// A test of all rules at once over templates of a project that need not refer to the CDK: <c>{|CDKS1001:…|}</c> where a finding is,
/// <c>{|#0:…|}</c> with an expected result where its message matters too. What is not marked must be silent.
/// </summary>
public sealed class TemplateTest : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
{
    /// <summary>Where the template of a test stands unless it says otherwise.</summary>
    public const string DefaultPath = "/templates/app.json";

    private static readonly ImmutableArray<Type> Analyzers =
        [.. typeof(ResourceAnalyzer).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))];

    private readonly List<string> _files = [];
    private string _options = string.Empty;

    /// <param name="template">The text of the template with markup; none when null.</param>
    /// <param name="path">Where it stands.</param>
    public TemplateTest(string? template = null, string path = DefaultPath)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(CdkReferences.WithoutCdk);
        TestCode = "public class Program { }";
        if (template is not null)
        {
            AddTemplate(path, template);
        }
    }

    /// <summary>Adds a file that the project marks as a template.</summary>
    public void AddTemplate(string path, string template)
    {
        TestState.AdditionalFiles.Add((path, template));
        _files.Add(path);
    }

    /// <summary>Adds a line to the global configuration of the project.</summary>
    public void SetOption(string key, string value) => _options += $"{key} = {value}\n";

    /// <summary>Runs the test.</summary>
    public Task RunAsync()
    {
        // What MSBuild writes for the compiler.
        var marks = _files.Select(file => $"[{file}]\nbuild_metadata.AdditionalFiles.CdkSafetyKind = CloudFormationTemplate\n");
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + _options + string.Concat(marks)));
        return RunAsync(TestContext.Current.CancellationToken);
    }

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => Analyzers.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => null;
}
