using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>What one rule reports of one member: each place once, however many resources share the value that stands there.</summary>
internal sealed class MemberReport
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly AnalyzerOptions _options;
    private readonly Action<Diagnostic> _report;
    private readonly HashSet<Location> _reported = new();

    public MemberReport(DiagnosticDescriptor descriptor, AnalyzerOptions options, Action<Diagnostic> report)
    {
        _descriptor = descriptor;
        _options = options;
        _report = report;
    }

    /// <summary>The value of <paramref name="option"/> for the file of <paramref name="location"/>.</summary>
    public T Option<T>(OptionDefinition<T> option, Location location) =>
        location.SourceTree is { } tree ? option.Get(_options, tree) : option.Default;

    /// <summary>Reports <paramref name="value"/>; see <see cref="ResourceAnalysisContext.Report"/>.</summary>
    public void Report(PropertyValue value, ImmutableDictionary<string, string?> properties, object[] arguments)
    {
        var location = value.Location;
        if (location.IsInSource && _reported.Add(location))
        {
            _report(Diagnostic.Create(_descriptor, location, value.Origins, properties, arguments));
        }
    }
}
