namespace CdkSafety.Analyzers.Json;

/// <summary>What a node of a document is.</summary>
internal enum JsonKind
{
    /// <summary>Nothing that can be read: a damaged place.</summary>
    Damaged,

    /// <summary>A value that is filled in elsewhere; see <see cref="JsonReader.Hole"/>.</summary>
    Hole,

    /// <summary>null</summary>
    Null,

    /// <summary>true</summary>
    True,

    /// <summary>false</summary>
    False,

    /// <summary>A number, as it is written.</summary>
    Number,

    /// <summary>Text.</summary>
    String,

    /// <summary>Elements in order.</summary>
    Array,

    /// <summary>Named members in order; names may repeat.</summary>
    Object,
}
