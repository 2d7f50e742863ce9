namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Forms that the model could see and does not yet: silent in both variants. A row moves to the other forms when it is.</summary>
internal static class UnseenForms
{
    public static readonly Idiom[] Rows =
    [

    ];
}
