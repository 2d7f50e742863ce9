using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.DynamoDb;

/// <summary>CDKS1010: a session table should expire its items.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SessionExpiryAnalyzer() : ResourceAnalyzer(Descriptors.SessionExpiry)
{
    // Source: the CloudFormation resource schemas, 2026-11-22.
    private static readonly PropertyPath Expiry = new("TimeToLiveSpecification.AttributeName");
    private static readonly PropertyPath TableName = new("TableName");

    private static readonly ImmutableHashSet<string> ShortLived = ImmutableHashSet.Create("session", "sessions", "token", "tokens", "cache", "caches");

    private protected override bool Handles(string resourceType) => resourceType is "AWS::DynamoDB::Table" or "AWS::DynamoDB::GlobalTable";

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        var word = Words(resource.Id).Concat(Words(resource[TableName].Text)).FirstOrDefault(ShortLived.Contains);
        if (word is not null && !resource.IsPartial && resource[Expiry].Kind == ValueKind.Absent)
        {
            context.ReportMissing(ImmutableDictionary<string, string?>.Empty, resource.DisplayName, word);
        }
    }

    /// <summary>The words of a name in lower case: UserSessions, user-sessions and user_sessions have the same two.</summary>
    private static IEnumerable<string> Words(string? name)
    {
        var spaced = new StringBuilder();
        foreach (var letter in name ?? string.Empty)
        {
            _ = char.IsUpper(letter) ? spaced.Append(' ').Append(char.ToLowerInvariant(letter)) : spaced.Append(char.IsLetter(letter) ? letter : ' ');
        }

        return spaced.ToString().Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
    }
}
