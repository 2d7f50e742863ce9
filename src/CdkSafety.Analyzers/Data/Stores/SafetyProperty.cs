using System;

namespace CdkSafety.Analyzers.Data.Stores;

/// <summary>One row of <c>SafetyProperties.tsv</c>: a property that keeps the data of a store, and the value that gives it up.</summary>
internal sealed class SafetyProperty(string resourceType, string path, string? key, string aspect, string wrong, string? right)
{
    /// <summary>The aspect of deletion protection.</summary>
    public const string Protection = "protection";

    /// <summary>The aspect of stores that are emptied so that they can be deleted.</summary>
    public const string Emptying = "emptying";

    /// <summary>The aspect of the days that automated backups are kept.</summary>
    public const string BackupDays = "backup-days";

    /// <summary>The aspect of whether backups are made and outlive the store.</summary>
    public const string BackupSwitch = "backup-switch";

    /// <summary>The aspect of encryption at rest.</summary>
    public const string Encryption = "encryption";

    /// <summary>The resource type.</summary>
    public string ResourceType { get; } = resourceType;

    /// <summary>The path in the template, list elements as <c>*</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Of a path into a list of Key/Value pairs, the key that the row is about; otherwise null.</summary>
    public string? Key { get; } = key;

    /// <summary>What the property is about: one of the constants of this class.</summary>
    public string Aspect { get; } = aspect;

    /// <summary>The value that gives the data up; for <see cref="BackupDays"/> the most days that the service accepts.</summary>
    public string Wrong { get; } = wrong;

    /// <summary>What to write instead; null where the property is best left out.</summary>
    public string? Right { get; } = right;

    /// <summary>Whether a constant, as text, gives the data up; <paramref name="number"/> is its number when it is one, in days.</summary>
    public bool IsWrong(string text, double? number) => Aspect == BackupDays
        ? number is { } days && (days <= 0 || days > MostDays)
        : string.Equals(text, Wrong, StringComparison.OrdinalIgnoreCase);

    private double MostDays => double.Parse(Wrong, System.Globalization.CultureInfo.InvariantCulture);
}
