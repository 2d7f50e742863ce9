namespace CdkSafety.Analyzers.Constructs;

/// <summary>What a type of the CDK is to the model.</summary>
internal enum CdkTypeKind
{
    /// <summary>A type that the model passes over.</summary>
    Other,

    /// <summary>An L1 construct: <c>CfnTable</c>.</summary>
    L1Construct,

    /// <summary>An L2 construct that the tables know: <c>Table</c>.</summary>
    L2Construct,

    /// <summary>Any other construct: a scope, a pattern, an L2 without a table row.</summary>
    OtherConstruct,

    /// <summary>The props of an L1 construct: <c>CfnTableProps</c>.</summary>
    L1Props,

    /// <summary>Props, options or a property class with projections of its own.</summary>
    ProjectedProps,
}
