namespace CdkSafety.Analyzers.Diagnostics;

/// <summary>
/// The keys by which an analyzer tells the code fix provider of its rule what it worked out. A code fix reads these and the
/// code at the location, never the model.
/// </summary>
public static class DiagnosticProperties
{
    /// <summary>The resource type: <c>AWS::RDS::DBCluster</c>.</summary>
    public const string ResourceType = nameof(ResourceType);

    /// <summary>What to write instead; its form is the rule's own.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The scalar that a template has where the rule's first fix was made; only of a rule whose fix changes one value.</summary>
    public const string TemplateValue = nameof(TemplateValue);

    /// <summary>More suggestions, best first, separated by <see cref="Separator"/>.</summary>
    public const string Suggestions = nameof(Suggestions);

    /// <summary>The C# expressions that read the environment where the finding is, best first, separated by <see cref="Separator"/>.</summary>
    public const string EnvironmentExpressions = nameof(EnvironmentExpressions);

    /// <summary>The CloudFormation path of the property: <c>TableName</c>.</summary>
    public const string PropertyPath = nameof(PropertyPath);

    /// <summary>How many characters the longest environment has, which a name has to have room for.</summary>
    public const string SuffixLength = nameof(SuffixLength);

    /// <summary>The state of a managed policy: Reserved, Removed or Deprecated.</summary>
    public const string PolicyState = nameof(PolicyState);

    /// <summary>Whether a snapshot can be made of the resource: <c>true</c> or <c>false</c>.</summary>
    public const string SupportsSnapshot = nameof(SupportsSnapshot);

    /// <summary>Whether the resource has no UpdateReplacePolicy, by the code and by default: "true" or "false".</summary>
    public const string LacksReplacementPolicy = nameof(LacksReplacementPolicy);

    /// <summary>
    /// What new widgets are to chart, each separated by <see cref="Separator"/>: the variable, the construct's id or nothing, the methods
    /// of its left and of its right metrics with spaces between them, these four with tabs between them.
    /// </summary>
    public const string Charts = nameof(Charts);

    /// <summary>What separates the parts of a list; it stands in no C# expression and no name.</summary>
    public const char Separator = '\n';
}
