using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>CDKS5001: a physical name should carry its environment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PhysicalNameEnvironmentAnalyzer() : PhysicalNameAnalyzer(Descriptors.PhysicalNameEnvironment)
{
    private protected override void Judge(
        in ResourceAnalysisContext context,
        PropertyValue name,
        ImmutableDictionary<string, string?> properties,
        ImmutableArray<ScopedValue> environments,
        bool hasEnvironments,
        string? tooLong)
    {
        if (!hasEnvironments)
        {
            return;
        }

        var expressions = new List<string>(environments.Length);
        foreach (var environment in environments)
        {
            expressions.Add(environment.Expression);
        }

        context.Report(
            name,
            properties.Add(DiagnosticProperties.EnvironmentExpressions, string.Join(DiagnosticProperties.Separator.ToString(), expressions)),
            name.Text!,
            context.Resource.DisplayName,
            tooLong is not null ? "shorten it, since " + tooLong + ", or leave it out"
            : environments.IsEmpty ? "build it from the environment, or leave it out"
            : "add " + environments[0].Expression + " to it, or leave it out");
    }
}
