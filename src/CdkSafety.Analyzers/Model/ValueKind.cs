namespace CdkSafety.Analyzers.Model;

/// <summary>What is known of a value that the template will have.</summary>
internal enum ValueKind
{
    /// <summary>Not set, or set to <see langword="null"/>: the template has no such property.</summary>
    Absent,

    /// <summary>One known string, number, Boolean or enum member.</summary>
    Constant,

    /// <summary>Text that holds at least one part that is not known; see <see cref="PropertyValue.Parts"/>.</summary>
    Pattern,

    /// <summary>Named members: a props object, a property class, a dictionary, or a CDK factory call with its arguments.</summary>
    Object,

    /// <summary>Elements in order.</summary>
    List,

    /// <summary>A value that CloudFormation or the CDK fills in when it deploys: an attribute, a parameter, an intrinsic.</summary>
    Token,

    /// <summary>One of several values; which one is decided when the app runs.</summary>
    Conditional,

    /// <summary>Nothing is known. Never a reason to report.</summary>
    Unknown,
}
