namespace CdkSafety.Analyzers.Data.Cdk;

/// <summary>What the CDK does to a member's value on its way into the template.</summary>
internal enum ProjectionTransform
{
    /// <summary>The value goes into the template as it is.</summary>
    Value,

    /// <summary>A member of the <c>RemovalPolicy</c> enum becomes the two resource attributes.</summary>
    RemovalPolicy,

    /// <summary>A <c>Duration</c> becomes a number of days.</summary>
    Days,

    /// <summary>A Boolean becomes <c>ACTIVE</c> or <c>INACTIVE</c>.</summary>
    Activity,

    /// <summary>A member of DynamoDB's <c>BillingMode</c> enum: the default, PROVISIONED, is left out.</summary>
    BillingMode,

    /// <summary>A member of Application Auto Scaling's <c>ServiceNamespace</c> enum becomes the service's own name.</summary>
    ServiceNamespace,
}
