using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Model;

/// <summary>A dashboard of a construct class that charts something, where the class shows all that it charts.</summary>
internal sealed class Dashboard(Location location, ImmutableArray<UnchartedConstruct> uncharted)
{
    /// <summary>Where the dashboard is made: its type's name.</summary>
    public Location Location { get; } = location;

    /// <summary>The tables, clusters and functions of the class that no dashboard of it charts, in the order of the text.</summary>
    public ImmutableArray<UnchartedConstruct> Uncharted { get; } = uncharted;
}
