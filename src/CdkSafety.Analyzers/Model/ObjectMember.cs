using System;

namespace CdkSafety.Analyzers.Model;

/// <summary>A member of an object value. Its own value is worked out at the first use, so that unread members cost nothing.</summary>
internal sealed class ObjectMember
{
    private readonly Func<PropertyValue>? _resolve;
    private PropertyValue? _value;

    /// <summary>A member whose value is worked out by <paramref name="resolve"/> when it is asked for.</summary>
    public ObjectMember(string name, Func<PropertyValue> resolve)
    {
        Name = name;
        _resolve = resolve;
    }

    /// <summary>A member whose value is known already.</summary>
    public ObjectMember(string name, PropertyValue value)
    {
        Name = name;
        _value = value;
    }

    /// <summary>The member's name as written: a C# property, a dictionary key or a parameter.</summary>
    public string Name { get; }

    /// <summary>The member's value. Two threads may work it out at once; both get an equal answer.</summary>
    public PropertyValue Value => _value ??= _resolve!();
}
