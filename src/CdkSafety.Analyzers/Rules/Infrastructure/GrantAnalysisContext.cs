using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>The way to report what is wrong with a grant.</summary>
internal readonly struct GrantAnalysisContext
{
    private readonly RuleReport _report;

    public GrantAnalysisContext(RuleReport report) => _report = report;

    /// <summary>Reports <paramref name="value"/> where it stands; see <see cref="ResourceAnalysisContext.Report"/>.</summary>
    public void Report(PropertyValue value, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report.Report(value, null, properties, arguments);
}
