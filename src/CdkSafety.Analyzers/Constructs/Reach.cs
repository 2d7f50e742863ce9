namespace CdkSafety.Analyzers.Constructs;

/// <summary>Whether a write has happened when a use is reached.</summary>
internal enum Reach
{
    /// <summary>On every way to the use.</summary>
    Always,

    /// <summary>On some ways: a branch that is decided when the app runs.</summary>
    Sometimes,

    /// <summary>It cannot be told: a loop, a closure, an exception handler.</summary>
    Unclear,
}
