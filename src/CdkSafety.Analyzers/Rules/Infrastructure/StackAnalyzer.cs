using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Constructs;
using CdkSafety.Analyzers.Constructs.Dashboards;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>
/// The base of rules that judge what all members of a construct class, or a template, make together. Of a class they report when the class ends, so that
/// an editor shows their findings while people type.
/// </summary>
public abstract class StackAnalyzer : ResourceAnalyzer
{
    /// <summary>A rule with this one descriptor.</summary>
    private protected StackAnalyzer(DiagnosticDescriptor descriptor)
        : base(descriptor)
    {
    }

    /// <summary>What to say of <paramref name="dashboard"/>: the properties for the fix and the arguments of the message; <see langword="null"/> when it is right.</summary>
    private protected abstract (ImmutableDictionary<string, string?> Properties, object[] Arguments)? Judge(Dashboard dashboard);

    private protected sealed override bool Handles(string resourceType) => false;

    private protected sealed override void Analyze(in ResourceAnalysisContext context)
    {
    }

    private protected sealed override void AnalyzeTemplate(in TemplateAnalysisContext context)
    {
        if (context.Dashboard is { } dashboard && Judge(dashboard) is { } finding)
        {
            context.ReportMissing(dashboard.Location, finding.Properties, finding.Arguments);
        }
    }

    private protected sealed override void Register(CompilationStartAnalysisContext start, CdkCompilation cdk) => start.RegisterSymbolStartAction(
        symbol =>
        {
            if (!cdk.IsConstruct((ITypeSymbol)symbol.Symbol))
            {
                return;
            }

            var members = new ConcurrentDictionary<MemberModel, (string File, int Position)>();
            symbol.RegisterOperationBlockAction(block =>
            {
                if (!SymbolEqualityComparer.Default.Equals(block.OwningSymbol.ContainingType, symbol.Symbol))
                {
                    // A class inside this one is a class of its own.
                    return;
                }

                foreach (var operation in block.OperationBlocks)
                {
                    members.TryAdd(cdk.MemberOf(operation), (operation.Syntax.SyntaxTree.FilePath, operation.Syntax.SpanStart));
                }
            });
            symbol.RegisterSymbolEndAction(end =>
            {
                var ordered = members.OrderBy(static member => member.Value.File, System.StringComparer.Ordinal).ThenBy(static member => member.Value.Position).Select(static member => member.Key);
                if (DashboardReader.Read(cdk, ordered) is { } dashboard && Judge(dashboard) is { } finding)
                {
                    end.ReportDiagnostic(Diagnostic.Create(Descriptor, dashboard.Location, finding.Properties, finding.Arguments));
                }
            });
        },
        SymbolKind.NamedType);
}
