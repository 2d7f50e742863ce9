using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Benchmarks.Infrastructure;

/// <summary>The analyzers of the .NET SDK that builds this project, at the level that a project has which says nothing.</summary>
internal static class NetAnalyzers
{
    private static readonly string Folder = typeof(NetAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "SdkAnalyzers").Value!;

    /// <summary>The severities of the default level; they name no rule of ours.</summary>
    public static SyntaxTreeOptionsProvider DefaultLevel { get; } = new Level();

    /// <summary>New instances of all of them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create() =>
    [
        .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
            .SelectMany(file => PackagedAnalyzers.Read(Path.Combine(Folder, file))),
    ];

    private sealed class Level : SyntaxTreeOptionsProvider
    {
        private readonly ImmutableDictionary<string, ReportDiagnostic> _severities;

        public Level()
        {
            var file = Path.Combine(Folder, "build", "config", $"analysislevel_{Environment.Version.Major}_default.globalconfig");
            var config = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(File.ReadAllText(file), file)));
            _severities = config.GlobalConfigOptions.TreeOptions;
        }

        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _severities.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            _severities.TryGetValue(diagnosticId, out severity);
    }
}
