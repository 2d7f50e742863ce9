using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>Names for the locals that fixes declare.</summary>
internal static class LocalNames
{
    /// <summary><paramref name="name"/>, or with a number behind it where a local of the block, another symbol in reach or C# itself has it.</summary>
    public static string Unused(FixSite site, StatementSyntax statement, string name)
    {
        var taken = new HashSet<string>(statement.Parent!.DescendantNodes().OfType<VariableDeclaratorSyntax>().Select(static variable => variable.Identifier.ValueText), StringComparer.Ordinal);
        var candidate = name;
        for (var number = 2; taken.Contains(candidate) || SyntaxFacts.GetKeywordKind(candidate) != SyntaxKind.None || !site.Model.LookupSymbols(statement.SpanStart, name: candidate).IsEmpty; number++)
        {
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
