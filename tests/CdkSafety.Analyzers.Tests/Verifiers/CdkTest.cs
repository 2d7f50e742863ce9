using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>
/// A test of one analyzer and, where it has one, its code fix over C# that refers to the CDK. Everything else is
/// Microsoft.CodeAnalysis.Testing: markup, exact spans and messages, fixed code that compiles, FixAll in document, project and
/// solution.
/// </summary>
public sealed class CdkTest<TAnalyzer, TCodeFix> : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <param name="references">What the code refers to; the default version of the CDK when left out.</param>
    public CdkTest(ImmutableArray<MetadataReference>? references = null)
    {
        // References come from CdkReferences alone: the test framework would download its own.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(references ?? CdkReferences.For());

        // A rule that is off by default is asked for by its own tests; the framework does so with newer compilers alone.
        foreach (var descriptor in new TAnalyzer().SupportedDiagnostics.Where(descriptor => !descriptor.IsEnabledByDefault))
        {
            var severity = descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning";
            TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\ndotnet_diagnostic.{descriptor.Id}.severity = {severity}\n"));
        }
    }

    /// <summary>Adds a line to the <c>.editorconfig</c> of the code: <c>cdk_safety.dynamodb_max_capacity = 80000</c>.</summary>
    public void SetOption(string key, string value) =>
        TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{key} = {value}\n"));

    protected override ParseOptions CreateParseOptions() =>
        ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.Latest);

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
}
