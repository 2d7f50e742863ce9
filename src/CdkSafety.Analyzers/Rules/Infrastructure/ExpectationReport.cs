using System.Collections.Immutable;
using System.Globalization;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Constructs.Assertions;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>
/// Where the findings of another rule go when a test demands the resource: each becomes one of the rule over tests, with the
/// other rule's id and message as its arguments. What a test does not mention is not missing.
/// </summary>
internal sealed class ExpectationReport : RuleReport
{
    private readonly MemberReport _report;
    private readonly DiagnosticDescriptor _rule;
    private readonly SyntaxNode _demand;

    /// <param name="report">Where the findings go on to.</param>
    /// <param name="rule">The other rule.</param>
    /// <param name="resource">What it judges.</param>
    public ExpectationReport(MemberReport report, DiagnosticDescriptor rule, ExpectedResource resource)
    {
        _report = report;
        _rule = rule;
        _demand = resource.Demand;
    }

    /// <inheritdoc/>
    public override T Option<T>(OptionDefinition<T> option, Location location) => _report.Option(option, location);

    /// <inheritdoc/>
    public override void Report(PropertyValue value, SyntaxNode? decidedBy, ImmutableDictionary<string, string?> properties, object[] arguments) =>
        _report.ReportDemand(value, _demand, properties, new object[] { _rule.Id, string.Format(CultureInfo.InvariantCulture, _rule.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments) });

    /// <inheritdoc/>
    public override void ReportMissing(Location location, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
    }
}
