using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>Where a rule's findings go, whatever its resources were written in.</summary>
internal abstract class RuleReport
{
    /// <summary>The value of <paramref name="option"/> for the file of <paramref name="location"/>.</summary>
    public abstract T Option<T>(OptionDefinition<T> option, Location location);

    /// <summary>
    /// Reports <paramref name="value"/>; see <see cref="ResourceAnalysisContext.Report"/>. With <paramref name="decidedBy"/>, only when
    /// it stands in what this report is about.
    /// </summary>
    public abstract void Report(PropertyValue value, SyntaxNode? decidedBy, ImmutableDictionary<string, string?> properties, object[] arguments);

    /// <summary>Whether the project may make or import an IAM role named <paramref name="name"/>; true also where that is not known.</summary>
    public virtual bool MayHaveRole(Resource resource, string name) => resource.Scope.MayHaveRole(name);

    /// <summary>Reports at <paramref name="location"/>, once; a place that is nowhere is not reported.</summary>
    public abstract void ReportMissing(Location location, ImmutableDictionary<string, string?> properties, object[] arguments);
}
