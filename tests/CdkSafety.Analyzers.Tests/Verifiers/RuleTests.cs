using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>
/// What the tests of every rule share. A test is a stack's constructor with markup: <c>[|…|]</c> where one finding is, or
/// <c>{|#0:…|}</c> with <see cref="Finding"/> where the message or the additional locations matter too. Without markup the
/// code must be silent. All code must compile.
/// </summary>
public abstract class RuleTests<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private readonly string _namespaces;

    /// <param name="namespaces">What the stacks of these tests use, separated by spaces.</param>
    protected RuleTests(string namespaces) => _namespaces = namespaces;

    /// <summary>All versions of the CDK that the tests know.</summary>
    public static TheoryData<string> CdkVersions => [.. CdkReferences.Versions];

    /// <summary>The finding of the rule with this message at the markup <c>#0</c>, and its additional locations by their numbers.</summary>
    protected static DiagnosticResult Finding(string message, params int[] additionalLocations) => FindingAt(0, message, additionalLocations);

    /// <summary>The finding of the rule with this message at the markup of this number.</summary>
    protected static DiagnosticResult FindingAt(int location, string message, params int[] additionalLocations) =>
        additionalLocations.Aggregate(
            new DiagnosticResult(new TAnalyzer().SupportedDiagnostics[0]).WithLocation(location).WithMessage(message),
            (result, additional) => result.WithLocation(additional));

    /// <summary>The code of a file with <paramref name="body"/> in a stack's constructor.</summary>
    protected string Stack(string body, string members = "", string parameters = "", string declarations = "") =>
        StackSource.Create(_namespaces, body, members, parameters, declarations);

    /// <summary>Expects the findings that the markup and <paramref name="expected"/> say of a stack whose constructor is <paramref name="body"/>.</summary>
    protected Task InStack(string body, params DiagnosticResult[] expected) => InFile(Stack(body), expected);

    /// <summary>Expects the findings that the markup and <paramref name="expected"/> say of a file.</summary>
    protected static Task InFile(string source, params DiagnosticResult[] expected) => Run(Test(source, expected));

    /// <summary>A test of a file, to be changed before it runs.</summary>
    protected static CdkTest<TAnalyzer, EmptyCodeFixProvider> Test(string source, params DiagnosticResult[] expected)
    {
        var test = new CdkTest<TAnalyzer, EmptyCodeFixProvider> { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test;
    }

    /// <summary>A test of a file against one version of the CDK.</summary>
    protected static CdkTest<TAnalyzer, EmptyCodeFixProvider> Test(string source, string cdkVersion)
    {
        var test = new CdkTest<TAnalyzer, EmptyCodeFixProvider>(CdkReferences.For(cdkVersion)) { TestCode = source };
        return test;
    }

    /// <summary>Expects the findings that the markup says of a file in a project that sets one option.</summary>
    protected static Task WithOption(string key, string value, string source)
    {
        var test = Test(source);
        test.SetOption(key, value);
        return Run(test);
    }

    /// <summary>Expects silence of a project that does not refer to the CDK, whatever its own types are called.</summary>
    protected static Task WithoutCdk(string source, OutputKind outputKind = OutputKind.DynamicallyLinkedLibrary)
    {
        var test = new CdkTest<TAnalyzer, EmptyCodeFixProvider>(CdkReferences.WithoutCdk) { TestCode = source };
        test.TestState.OutputKind = outputKind;
        return Run(test);
    }

    /// <summary>Runs a test.</summary>
    protected static Task Run(CdkTest<TAnalyzer, EmptyCodeFixProvider> test) => test.RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Skips the test on a compiler that does not know C# 12: the analyzers' floor is older.</summary>
    protected static void NeedsCSharp12() => SkipWithoutCSharp12(true);

    /// <summary>Skips a test that needs C# 12 on a compiler that does not know it.</summary>
    internal static void SkipWithoutCSharp12(bool isNeeded) => Assert.SkipWhen(
        isNeeded && typeof(CSharpCompilation).Assembly.GetName().Version < new Version(4, 8),
        "Collection expressions and primary constructors need the compiler of C# 12 (Roslyn 4.8).");
}
