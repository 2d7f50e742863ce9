using System;

namespace CdkSafety.Analyzers.Tests.Robustness;

/// <summary>What the environment says of the longer forms of these tests.</summary>
internal static class Setting
{
    /// <summary>The number in the environment variable <paramref name="name"/>; null when it holds none.</summary>
    public static int? Read(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : null;
}
