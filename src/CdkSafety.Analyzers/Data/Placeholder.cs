namespace CdkSafety.Analyzers.Data;
internal static class Placeholder;
