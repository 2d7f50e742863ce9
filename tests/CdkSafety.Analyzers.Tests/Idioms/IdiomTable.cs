using System.Collections.Generic;
using System.Collections.Immutable;
using CdkSafety.Analyzers.Tests.Idioms.Forms;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>
/// The table of idioms: every form in which people write what a rule judges, and whether the model sees it. A row that the model
/// has learned moves to the forms; a row that it has lost fails.
/// </summary>
internal static class IdiomTable
{
    /// <summary>The rules that the rows are tried with.</summary>
    public static readonly ImmutableArray<RuleSample> Rules = [RuleSample.Database, RuleSample.Capacity, RuleSample.Policy, RuleSample.Name];

    /// <summary>The forms that the model sees.</summary>
    public static readonly ImmutableArray<Idiom> Seen =
    [
        .. NameForms.Rows,
        .. CallForms.Rows,
        .. DecisionForms.Rows,
        .. ConstructionForms.Rows,
        .. AfterCreationForms.Rows,
        .. L1ValueForms.Rows,
        .. ProductionForms.Rows,
        .. HandOverForms.Rows,
        .. TextForms.Rows,
    ];

    /// <summary>The forms that the model could see and does not yet, each with its reason.</summary>
    public static readonly ImmutableArray<Idiom> Unseen = [.. UnseenForms.Rows];

    /// <summary>The forms that stay Unknown on purpose, each with its reason.</summary>
    public static readonly ImmutableArray<Idiom> Unknown = [.. UnknownForms.Rows];

    /// <summary>All rows.</summary>
    public static IEnumerable<Idiom> All => [.. Seen, .. Unseen, .. Unknown];
}
