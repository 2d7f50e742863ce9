namespace CdkSafety.Analyzers.Constructs;

/// <summary>The full C# names of the CDK types that the model itself must know. All others stand in tables.</summary>
internal static class CdkTypeNames
{
    /// <summary>The assembly of CDK version 2.</summary>
    public const string LibraryAssembly = "Amazon.CDK.Lib";

    /// <summary>Alpha modules come as assemblies of their own: <c>Amazon.CDK.AWS.Glue.Alpha</c>.</summary>
    public const string AssemblyPrefix = "Amazon.CDK.";

    /// <summary>The assembly of the construct tree.</summary>
    public const string ConstructsAssembly = "Constructs";

    /// <summary>The base of all constructs.</summary>
    public const string Construct = "Constructs.Construct";

    /// <summary>The base of all L1 constructs.</summary>
    public const string CfnResource = "Amazon.CDK.CfnResource";

    /// <summary>A template parameter.</summary>
    public const string CfnParameter = "Amazon.CDK.CfnParameter";

    /// <summary>A template output.</summary>
    public const string CfnOutput = "Amazon.CDK.CfnOutput";
}
