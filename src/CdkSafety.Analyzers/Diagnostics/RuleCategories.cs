namespace CdkSafety.Analyzers.Diagnostics;

/// <summary>The categories of rules, by which <c>.editorconfig</c> can set the severity of many at once.</summary>
internal static class RuleCategories
{
    public const string DataProtection = "CdkSafety.DataProtection";
    public const string Capacity = "CdkSafety.Capacity";
    public const string Service = "CdkSafety.Service";
    public const string Iam = "CdkSafety.Iam";
    public const string Naming = "CdkSafety.Naming";
    public const string Observability = "CdkSafety.Observability";
    public const string Testing = "CdkSafety.Testing";
    public const string Tool = "CdkSafety.Tool";
}
