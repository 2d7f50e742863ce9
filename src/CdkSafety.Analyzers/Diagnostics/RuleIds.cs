namespace CdkSafety.Analyzers.Diagnostics;

/// <summary>
/// The ids of all rules. A constant's name is the stem of the rule's analyzer, code fix provider and test class. The id of a
/// retired rule is never used again.
/// </summary>
public static class RuleIds
{
    /// <summary>A database should outlive its stack.</summary>
    public const string DatabaseRemovalPolicy = "CDKS1001";

    /// <summary>A stateful resource should outlive its stack.</summary>
    public const string StatefulRemovalPolicy = "CDKS1002";

    /// <summary>A database should say what happens to it.</summary>
    public const string MissingRemovalPolicy = "CDKS1003";

    /// <summary>Replacement should keep what deletion keeps.</summary>
    public const string ReplacementPolicy = "CDKS1004";

    /// <summary>Deletion protection should stay on.</summary>
    public const string DeletionProtection = "CDKS1005";

    /// <summary>A DynamoDB table should have point-in-time recovery.</summary>
    public const string PointInTimeRecovery = "CDKS1006";

    /// <summary>A data store should not be emptied on deletion.</summary>
    public const string EmptiedStore = "CDKS1007";

    /// <summary>Backups should stay on.</summary>
    public const string BackupRetention = "CDKS1008";

    /// <summary>A data store should be encrypted.</summary>
    public const string StoreEncryption = "CDKS1009";

    /// <summary>A session table should expire its items.</summary>
    public const string SessionExpiry = "CDKS1010";

    /// <summary>Snapshot should be supported.</summary>
    public const string SnapshotSupport = "CDKS1011";

    /// <summary>A whole scope should not be destroyed.</summary>
    public const string ScopeRemovalPolicy = "CDKS1012";

    /// <summary>A construct's identity should be stable.</summary>
    public const string StableIdentity = "CDKS1013";

    /// <summary>Provisioned capacity should fit the quota.</summary>
    public const string ProvisionedCapacity = "CDKS2001";

    /// <summary>Auto scaling should stay inside the quota.</summary>
    public const string AutoScalingMaximum = "CDKS2002";

    /// <summary>Scaling bounds should be consistent.</summary>
    public const string ScalingBounds = "CDKS2003";

    /// <summary>An on-demand table should not provision capacity.</summary>
    public const string OnDemandCapacity = "CDKS2004";

    /// <summary>A DMS engine should exist.</summary>
    public const string DmsEngineName = "CDKS3001";

    /// <summary>A DMS engine should support its direction.</summary>
    public const string DmsEngineDirection = "CDKS3002";

    /// <summary>A DMS endpoint should have credentials.</summary>
    public const string DmsEndpointCredentials = "CDKS3003";

    /// <summary>DMS should find its VPC role.</summary>
    public const string DmsVpcRole = "CDKS3004";

    /// <summary>A crawler of new folders should be able to update.</summary>
    public const string CrawlerRecrawl = "CDKS3005";

    /// <summary>DMS should have its other roles.</summary>
    public const string DmsServiceRole = "CDKS3006";

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

    /// <summary>A physical name should be valid.</summary>
    public const string PhysicalNameForm = "CDKS5002";

    /// <summary>An export should carry its environment.</summary>
    public const string ExportName = "CDKS5003";

    /// <summary>A physical name should not be constant.</summary>
    public const string ConstantPhysicalName = "CDKS5004";

    /// <summary>An environment parameter should list its values.</summary>
    public const string EnvironmentParameterValues = "CDKS5101";

    /// <summary>A parameter should have a default.</summary>
    public const string ParameterDefault = "CDKS5102";

    /// <summary>A default should satisfy its own constraints.</summary>
    public const string ParameterConstraint = "CDKS5103";

    /// <summary>A dashboard should cover every data service.</summary>
    public const string DashboardCoverage = "CDKS6001";

    /// <summary>A dashboard metric should have its dimensions.</summary>
    public const string MetricDimensions = "CDKS6002";

    /// <summary>A test should not demand what a rule rejects.</summary>
    public const string TestExpectation = "CDKS7001";

    /// <summary>An option should have a value that can be read.</summary>
    public const string OptionValue = "CDKS9001";

    /// <summary>A template should be readable.</summary>
    public const string ReadableTemplate = "CDKS9002";
}
