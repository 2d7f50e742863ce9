#if !NETCOREAPP
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that an out parameter is not null when the method returns the given value; netstandard2.0 lacks it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    /// <summary>The return value for which the parameter is not null.</summary>
    public bool ReturnValue { get; } = returnValue;
}
#endif
