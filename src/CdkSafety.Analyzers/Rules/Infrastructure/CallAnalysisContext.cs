using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Model;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>One call of a CDK method to judge, and the way to report what is wrong with it.</summary>
internal readonly struct CallAnalysisContext
{
    private readonly RuleReport _report;

    public CallAnalysisContext(ServiceCall call, RuleReport report)
    {
        Call = call;
        _report = report;
    }

    /// <summary>The call.</summary>
    public ServiceCall Call { get; }

    /// <summary>The value of <paramref name="option"/> for the file that the call stands in.</summary>
    public T Option<T>(OptionDefinition<T> option) => _report.Option(option, Call.Node.GetLocation());

    /// <summary>Reports <paramref name="value"/> where the call takes it; see <see cref="ResourceAnalysisContext.Report"/>.</summary>
    public void Report(PropertyValue value, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report.Report(value, Call.DecidedBy, properties, arguments);
}
