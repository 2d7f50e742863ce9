using System.Threading.Tasks;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Testing;

namespace CdkSafety.Analyzers.Tests.Templates;

/// <summary>What the tests over templates share.</summary>
public abstract class TemplateTests
{
    /// <summary>Expects the findings that the markup and <paramref name="expected"/> say of a template.</summary>
    protected static Task InTemplate(string template, params DiagnosticResult[] expected)
    {
        var test = new TemplateTest(template);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>The same for the resources of a template.</summary>
    protected static Task InResources(string resources, params DiagnosticResult[] expected) => InTemplate($$"""{ "Resources": { {{resources}} } }""", expected);
}
