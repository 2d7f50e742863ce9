using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>
/// Reports at given places without any thought: what it costs to have findings at all. The compiler asks of each whether an
/// attribute around it suppresses it, and binds the member once more to know.
/// </summary>
/// <param name="places">Where to report: places in files of the compilation.</param>
#pragma warning disable RS1001, RS2008 // It is handed to the compilation by hand.
internal sealed class ReportingFloorAnalyzer(ImmutableArray<Location> places) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new("FLOOR2", "A place", "A place", "Benchmarks", DiagnosticSeverity.Warning, true);

    private readonly ILookup<string, TextSpan> _places = places.ToLookup(place => place.SourceTree!.FilePath, place => place.SourceSpan);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(static _ => { }, OperationKind.ObjectCreation, OperationKind.Invocation);
        context.RegisterOperationBlockAction(block =>
        {
            foreach (var operation in block.OperationBlocks)
            {
                foreach (var place in _places[operation.Syntax.SyntaxTree.FilePath].Where(operation.Syntax.Span.Contains))
                {
                    block.ReportDiagnostic(Diagnostic.Create(Descriptor, Location.Create(operation.Syntax.SyntaxTree, place)));
                }
            }
        });
    }
}
#pragma warning restore RS1001, RS2008
