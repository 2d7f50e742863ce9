namespace CdkSafety.Analyzers.EndToEnd.Tests.TemplateComparison;

/// <summary>What the template says of a value of the model; a worse verdict is a greater number.</summary>
internal enum Verdict
{
    /// <summary>The model knows the value, and the template has it.</summary>
    Known,

    /// <summary>The model does not say.</summary>
    Unknown,

    /// <summary>The template has another value.</summary>
    Wrong,
}
