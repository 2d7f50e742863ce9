using System;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Iam;

/// <summary>CDKS4004: a table policy should cover its indexes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TableIndexPolicyAnalyzer() : GrantAnalyzer(Descriptors.TableIndexPolicy)
{
    // The reads that an index answers. Source: Actions, resources, and condition keys for Amazon DynamoDB, seen 2026-11-22.
    private static readonly ImmutableArray<string> IndexReads = ImmutableArray.Create("dynamodb:Query", "dynamodb:Scan");

    private protected override void Analyze(TableStatement statement, in GrantAnalysisContext context)
    {
        var read = IndexReads.FirstOrDefault(action => statement.Actions.Items.Any(item => string.Equals(item.Text, action, StringComparison.OrdinalIgnoreCase)));
        if (read is not null && statement.Effect is { Kind: ValueKind.Absent } or { EnumMember: "ALLOW" })
        {
            context.Report(statement.Table, ImmutableDictionary<string, string?>.Empty, statement.Expression, read);
        }
    }
}
