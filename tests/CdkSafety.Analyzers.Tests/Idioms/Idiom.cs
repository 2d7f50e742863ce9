using System.Linq;

namespace CdkSafety.Analyzers.Tests.Idioms;

/// <summary>
/// One way in which people write a value, a construct or a change of it: one row of the table of idioms. The code has the
/// words of <see cref="IdiomSource"/> where rules differ and where the wrong variant differs from the safe one.
/// </summary>
/// <param name="Form">The name of the form, as it stands in test names and in the documentation.</param>
/// <param name="Code">The statements of a stack's constructor, with <c>[|…|]</c> where the wrong variant is reported.</param>
public sealed record Idiom(string Form, string Code)
{
    /// <summary>All rules of the table.</summary>
    public const string AllRules = "CDKS1001 CDKS2001 CDKS4001 CDKS5001";

    /// <summary>The rules that take their value from a resource that one member makes and changes.</summary>
    public const string TableRules = "CDKS1001 CDKS2001 CDKS5001";

    /// <summary>The rules over text.</summary>
    public const string TextRules = "CDKS4001 CDKS5001";

    /// <summary>The rules that judge each branch of a decision: a name that differs by branch is chosen per environment.</summary>
    public const string BranchRules = "CDKS1001 CDKS2001 CDKS4001";

    /// <summary>The rules that the form applies to, separated by spaces.</summary>
    public string Rules { get; init; } = AllRules;

    /// <summary>Other members of the stack.</summary>
    public string Members { get; init; } = "";

    /// <summary>Other types of the file.</summary>
    public string Types { get; init; } = "";

    /// <summary>The types of another file.</summary>
    public string OtherFile { get; init; } = "";

    /// <summary>Directives of the file inside its namespace: <c>using static Defaults;</c>.</summary>
    public string Usings { get; init; } = "";

    /// <summary>Why the wrong variant is silent; empty in a row that is seen.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether the code needs the compiler of C# 12.</summary>
    public bool NeedsCSharp12 { get; init; }

    /// <summary>Whether only the newest CDK of the tests has what the code uses.</summary>
    public bool NeedsNewestCdk { get; init; }

    /// <summary>Whether the form applies to the rule <paramref name="id"/>.</summary>
    public bool AppliesTo(string id) => Rules.Split(' ').Contains(id);
}
