namespace CdkSafety.Analyzers.Diagnostics;

/// <summary>
/// The ids of all rules. A constant's name is the stem of the rule's analyzer, code fix provider and test class. The id of a
/// retired rule is never used again.
/// </summary>
public static class RuleIds
{
    /// <summary>A database should outlive its stack.</summary>
    public const string DatabaseRemovalPolicy = "CDKS1001";

    /// <summary>Provisioned capacity should fit the quota.</summary>
    public const string ProvisionedCapacity = "CDKS2001";

    /// <summary>Auto scaling should stay inside the quota.</summary>
    public const string AutoScalingMaximum = "CDKS2002";

    /// <summary>A DMS engine should exist.</summary>
    public const string DmsEngineName = "CDKS3001";

    /// <summary>An AWS managed policy should be attachable.</summary>
    public const string AttachableManagedPolicy = "CDKS4001";

    /// <summary>An AWS managed policy should exist.</summary>
    public const string ExistingManagedPolicy = "CDKS4002";

    /// <summary>A function should be granted what it is given.</summary>
    public const string FunctionGrant = "CDKS4003";

    /// <summary>A table policy should cover its indexes.</summary>
    public const string TableIndexPolicy = "CDKS4004";

    /// <summary>A physical name should carry its environment.</summary>
    public const string PhysicalNameEnvironment = "CDKS5001";

    /// <summary>A physical name should not be constant.</summary>
    public const string ConstantPhysicalName = "CDKS5004";

    /// <summary>An option should have a value that can be read.</summary>
    public const string OptionValue = "CDKS9001";
}
