using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>One resource to judge, and the way to report what is wrong with it.</summary>
internal readonly struct ResourceAnalysisContext
{
    private readonly RuleReport _report;

    public ResourceAnalysisContext(Resource resource, RuleReport report)
    {
        Resource = resource;
        _report = report;
    }

    /// <summary>The resource.</summary>
    public Resource Resource { get; }

    /// <summary>The value of <paramref name="option"/> for the file that the resource stands in.</summary>
    public T Option<T>(OptionDefinition<T> option) => _report.Option(option, Resource.Location);

    /// <summary>Whether the project may make or import an IAM role named <paramref name="name"/>; true also where that is not known.</summary>
    public bool MayHaveRole(string name) => _report.MayHaveRole(Resource, name);

    /// <summary>
    /// Reports <paramref name="value"/> where the construct takes it, with the declarations it came by as additional locations.
    /// A value that stands nowhere is not reported; one that is reported already is not reported again.
    /// </summary>
    public void Report(PropertyValue value, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _report.Report(value, Resource.DecidedBy, properties, arguments);

    /// <summary>
    /// Reports the resource itself, or what it lacks, at its construct's type name. A resource that only a call of the project's own code makes
    /// is not reported: what it lacks is reported where it is written.
    /// </summary>
    public void ReportMissing(ImmutableDictionary<string, string?> properties, params object[] arguments)
    {
        if (Resource.DecidedBy is null)
        {
            _report.ReportMissing(Resource.Location, properties, arguments);
        }
    }
}
