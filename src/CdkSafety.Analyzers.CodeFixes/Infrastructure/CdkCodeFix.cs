using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.CodeFixes.Infrastructure;

/// <summary>One way to fix a finding.</summary>
internal sealed class CdkCodeFix
{
    /// <param name="title">What the light bulb says.</param>
    /// <param name="key">The equivalence key: FixAll applies the fixes of one key together.</param>
    /// <param name="apply">The changed document.</param>
    public CdkCodeFix(string title, string key, Func<FixSite, CancellationToken, Task<Document>> apply)
    {
        Title = title;
        Key = key;
        ApplyAsync = apply;
    }

    /// <summary>What the light bulb says.</summary>
    public string Title { get; }

    /// <summary>The equivalence key.</summary>
    public string Key { get; }

    /// <summary>Changes the document.</summary>
    public Func<FixSite, CancellationToken, Task<Document>> ApplyAsync { get; }
}
