using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Constructs;
using CdkSafety.Analyzers.Constructs.Assertions;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>What one rule reports of one member: each place once, however many resources share the value that stands there.</summary>
internal sealed class MemberReport : RuleReport
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly OperationBlockAnalysisContext _context;
    private readonly CdkCompilation _cdk;
    private HashSet<Location>? _reported;

    public MemberReport(DiagnosticDescriptor descriptor, OperationBlockAnalysisContext context, CdkCompilation cdk)
    {
        _descriptor = descriptor;
        _context = context;
        _cdk = cdk;
    }

    /// <inheritdoc/>
    public override T Option<T>(OptionDefinition<T> option, Location location) =>
        location.SourceTree is { } tree ? option.Get(_context.Options, tree) : option.Default;

    /// <summary>
    /// Whether <paramref name="rule"/> says nothing about <paramref name="resource"/>, which a test of this member demands: it is off
    /// in the file, or the test is one of stacks that the project throws away.
    /// </summary>
    public bool Silences(DiagnosticDescriptor rule, ExpectedResource resource)
    {
        var tree = resource.Demand.SyntaxTree;
        if (RuleSwitch.IsOff(rule, _context.Compilation, tree, _context.CancellationToken))
        {
            return true;
        }

        var stacks = rule.Category == RuleCategories.DataProtection ? OptionDefinitions.EphemeralStacks.Get(_context.Options, tree) : ImmutableArray<string>.Empty;
        return !stacks.IsEmpty && resource.Test.Makes(name => NamePattern.MatchesAny(stacks, name));
    }

    /// <summary>Reports <paramref name="value"/>, which an assertion demands in <paramref name="demand"/>: there, when it stands outside of this member.</summary>
    public void ReportDemand(PropertyValue value, SyntaxNode demand, ImmutableDictionary<string, string?> properties, object[] arguments) =>
        Report(IsOfThisMember(value.Location) ? value : value.SeenAt(demand), null, properties, arguments);

    /// <inheritdoc/>
    public override void Report(PropertyValue value, SyntaxNode? decidedBy, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
        var location = value.Location;
        if (decidedBy is not null && !IsOfThisMember(location))
        {
            // Neither what the call says nor a later change of what it made: it is reported where it is written.
            return;
        }

        if (location.IsInSource && (_reported ??= new HashSet<Location>()).Add(location) && (IsOfThisMember(location) || !_cdk.IsInProps(location)))
        {
            _context.ReportDiagnostic(Diagnostic.Create(_descriptor, location, value.Origins, properties, arguments));
        }
    }

    /// <inheritdoc/>
    public override void ReportMissing(Location location, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
        if (location.IsInSource && (_reported ??= new HashSet<Location>()).Add(location))
        {
            _context.ReportDiagnostic(Diagnostic.Create(_descriptor, location, properties, arguments));
        }
    }

    /// <summary>Whether the place is in this member: the props that another member makes are judged and reported there.</summary>
    private bool IsOfThisMember(Location location)
    {
        foreach (var block in _context.OperationBlocks)
        {
            if (block.Syntax.SyntaxTree == location.SourceTree && Contains(block.Syntax, location.SourceSpan))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a block has the place. The block of top-level statements is the whole file, with the types declared in it.</summary>
    private static bool Contains(SyntaxNode block, TextSpan place) =>
        block.Span.Contains(place) &&
        (block is not CompilationUnitSyntax unit || unit.Members.Any(member => member is GlobalStatementSyntax && member.Span.Contains(place)));
}
