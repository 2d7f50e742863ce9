using System.Collections.Immutable;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Iam;

/// <summary>CDKS4003: a function should be granted what it is given.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FunctionGrantAnalyzer() : GrantAnalyzer(Descriptors.FunctionGrant)
{
    private protected override void Analyze(GivenName name, in GrantAnalysisContext context)
    {
        if (!name.IsGranted)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, name.Grant);
            var remedy = name.Grant is null ? "add a policy statement for it to the role" : "grant it with '" + name.Grant + "'";
            context.Report(name.Value, properties, name.Expression, name.Word, remedy);
        }
    }
}
