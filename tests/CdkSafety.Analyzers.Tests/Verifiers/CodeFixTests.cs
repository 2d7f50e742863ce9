using System.Threading.Tasks;
using CdkSafety.Analyzers.CodeFixes.Infrastructure;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Verifiers;

/// <summary>
/// What the tests of every code fix share: a stack's constructor with <c>[|…|]</c> at each finding, and what the fix makes of
/// it. Every test runs the fix one by one and as FixAll in document, project and solution, and compiles the result.
/// </summary>
public abstract class CodeFixTests<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CdkCodeFixProvider, new()
{
    private readonly string _namespaces;

    /// <param name="namespaces">What the stacks of these tests use, separated by spaces.</param>
    protected CodeFixTests(string namespaces) => _namespaces = namespaces;

    /// <summary>The code of a file with <paramref name="body"/> in a stack's constructor.</summary>
    protected string Stack(string body, string members = "", string parameters = "", string declarations = "") =>
        StackSource.Create(_namespaces, body, members, parameters, declarations);

    /// <summary>Expects that the fix with this key, and this title when one is given, turns the one body into the other.</summary>
    protected Task InStack(string body, string fixedBody, string key, string? title = null) => InFile(Stack(body), Stack(fixedBody), key, title);

    /// <summary>The same for whole files; <paramref name="fixedAtOnce"/> when FixAll does more than the fixes one by one.</summary>
    protected static Task InFile(string source, string fixedSource, string key, string? title = null, string? fixedAtOnce = null)
    {
        var test = new CdkTest<TAnalyzer, TCodeFix> { TestCode = source, FixedCode = fixedSource, CodeActionEquivalenceKey = key };
        if (title is not null)
        {
            test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        }

        if (fixedAtOnce is not null)
        {
            test.BatchFixedCode = fixedAtOnce;
        }

        // A finding that the fix leaves is still marked in the fixed code.
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Expects that the findings of <paramref name="source"/> have no fix of this key.</summary>
    protected static Task NoFixInFile(string source, string key)
    {
        var test = new CdkTest<TAnalyzer, TCodeFix> { TestCode = source, CodeActionEquivalenceKey = key };
        test.FixedState.InheritanceMode = StateInheritanceMode.AutoInheritAll;
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
