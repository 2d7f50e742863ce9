using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace CdkSafety.Analyzers.CodeFixes.Templates;

/// <summary>One way to fix a finding in a template.</summary>
internal sealed class TemplateCodeFix
{
    /// <param name="title">What the light bulb says.</param>
    /// <param name="key">The equivalence key.</param>
    /// <param name="changes">What changes in the text; without one that can be made, the fix is not offered.</param>
    public TemplateCodeFix(string title, string key, params TextChange?[] changes)
    {
        Title = title;
        Key = key;
        var all = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in changes)
        {
            if (change is null)
            {
                all.Clear();
                break;
            }

            all.Add(change.Value);
        }

        Changes = all.ToImmutable();
    }

    /// <summary>What the light bulb says.</summary>
    public string Title { get; }

    /// <summary>The equivalence key.</summary>
    public string Key { get; }

    /// <summary>What changes in the text; empty when the template's layout does not allow it.</summary>
    public ImmutableArray<TextChange> Changes { get; }
}
