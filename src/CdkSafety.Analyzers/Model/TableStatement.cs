namespace CdkSafety.Analyzers.Model;

/// <summary>
/// A policy statement written by hand over a table that has indexes, where the member shows everything that is done to the
/// table, and nothing of it is about the indexes.
/// </summary>
internal sealed class TableStatement(PropertyValue table, string expression, PropertyValue actions, PropertyValue effect)
{
    /// <summary>The table's ARN in the statement; its place is where to report.</summary>
    public PropertyValue Table { get; } = table;

    /// <summary>The C# that gives the ARN: <c>table.TableArn</c>.</summary>
    public string Expression { get; } = expression;

    /// <summary>The statement's actions.</summary>
    public PropertyValue Actions { get; } = actions;

    /// <summary>The statement's effect; Absent means that it allows.</summary>
    public PropertyValue Effect { get; } = effect;
}
