namespace CdkSafety.Analyzers.Data;

/// <summary>How well a fact is documented.</summary>
internal enum Certainty
{
    /// <summary>In one place only, or contradicted: nothing may be reported on the strength of it.</summary>
    Low,

    /// <summary>Documented, but not everywhere where it should be.</summary>
    Medium,

    /// <summary>Documented and consistent.</summary>
    High,
}
