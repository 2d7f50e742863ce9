using System.Collections.Immutable;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>CDKS5004: a physical name should not be constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConstantPhysicalNameAnalyzer() : PhysicalNameAnalyzer(Descriptors.ConstantPhysicalName)
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
            context.Report(name, properties, name.Text!, context.Resource.DisplayName);
        }
    }
}
