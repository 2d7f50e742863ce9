using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Model;

/// <summary>A dashboard of a construct class or of a template that charts something, where all that it charts is known.</summary>
internal sealed class Dashboard(Location location, ImmutableArray<UnchartedConstruct> uncharted)
{
    /// <summary>Where the dashboard is made: its type's name, or its logical id.</summary>
    public Location Location { get; } = location;

    /// <summary>The tables, clusters and functions of the class or the template that no dashboard of it charts, in the order of the text.</summary>
    public ImmutableArray<UnchartedConstruct> Uncharted { get; } = uncharted;
}
