using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CdkSafety.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace CdkSafety.Analyzers.Tests.Data;

/// <summary>Looks the names of the data tables up in one version of Amazon.CDK.Lib.</summary>
internal sealed class CdkSymbols
{
    private static readonly ConcurrentDictionary<string, CdkSymbols> Cache = new();
    private static readonly Lazy<IReadOnlyDictionary<string, string>> L1Classes = new(ReadL1Classes);

    private readonly Compilation _compilation;
    private readonly IAssemblySymbol _library;

    private CdkSymbols(string version)
    {
        _compilation = CdkReferences.EmptyCompilation(version);
        _library = (IAssemblySymbol)_compilation.GetAssemblyOrModuleSymbol(_compilation.References.Single(reference => reference.Display!.EndsWith("Amazon.CDK.Lib.dll", StringComparison.Ordinal)))!;
    }

    /// <summary>The full C# names of the L1 classes of the newest version by resource type, from its XML documentation.</summary>
    public static IReadOnlyDictionary<string, string> L1ClassByResourceType => L1Classes.Value;

    public static CdkSymbols Of(string version) => Cache.GetOrAdd(version, static version => new CdkSymbols(version));

    /// <summary>Finds a type by its C# name, in which a nested class is separated by a dot.</summary>
    public INamedTypeSymbol? Find(string name)
    {
        if (_library.GetTypeByMetadataName(name) is { } type)
        {
            return type;
        }

        var dot = name.LastIndexOf('.');
        return dot > 0 && char.IsUpper(name[dot + 1]) ? _library.GetTypeByMetadataName(name[..dot] + "+" + name[(dot + 1)..]) : null;
    }

    /// <summary>Whether a constructor of a class takes a props class by its interface.</summary>
    public bool Takes(string construct, string props)
    {
        var dot = props.LastIndexOf('.');
        var wanted = props[..(dot + 1)] + "I" + props[(dot + 1)..];
        return Find(construct) is { } type
            && type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public
                && constructor.Parameters.Any(parameter => Plain(parameter.Type) == wanted));
    }

    /// <summary>Walks a member path: properties, list elements, and parameters of static factories.</summary>
    public bool HasMemberPath(string props, string path)
    {
        IReadOnlyList<ITypeSymbol> types = Find(props) is { } type ? [type] : [];
        foreach (var step in path.Split('.'))
        {
            types = [.. types.SelectMany(current => Step(current, step))];
            if (types.Any(current => current.SpecialType == SpecialType.System_Object))
            {
                // An object-typed member of an L1 takes whatever the resource takes.
                return true;
            }
        }

        return types.Count > 0;
    }

    /// <summary>Whether the props of an L1 have a template path, by names that ignore case; below an untyped member anything may stand.</summary>
    public bool HasProperty(string props, string path)
    {
        var type = Find(props);
        var first = path.Split('.')[0];
        return type is not null && type.GetMembers().OfType<IPropertySymbol>().Any(property => property.Name.Equals(first, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The properties of the L2 level's own props classes that a test asks for, as "class member", sorted.</summary>
    public IEnumerable<string> PropsMembers(Func<IPropertySymbol, bool> isWanted) =>
        from type in Types(_library.GlobalNamespace)
        where type.TypeKind == TypeKind.Class && type.ContainingType is null && !type.Name.StartsWith("Cfn", StringComparison.Ordinal) && IsStruct(type)
        from property in type.GetMembers().OfType<IPropertySymbol>()
        where isWanted(property)
        let name = type.ToDisplayString() + " " + property.Name
        orderby name
        select name;

    // The jsii runtime marks a props class as a value, not as something that lives in the JavaScript process.
    private static bool IsStruct(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsiiByValueAttribute");

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<ITypeSymbol> Step(ITypeSymbol type, string step)
    {
        var name = step.Replace("[]", "", StringComparison.Ordinal);
        foreach (var owner in new[] { type }.Concat(type.AllInterfaces).Concat(BaseTypes(type)))
        {
            foreach (var property in owner.GetMembers(name).OfType<IPropertySymbol>())
            {
                if (!step.EndsWith("[]", StringComparison.Ordinal))
                {
                    yield return property.Type;
                }
                else if (property.Type is IArrayTypeSymbol array)
                {
                    yield return array.ElementType;
                }
            }
        }

        foreach (var factory in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (factory.IsStatic && SymbolEqualityComparer.Default.Equals(factory.ReturnType, type))
            {
                foreach (var parameter in factory.Parameters.Where(parameter => parameter.Name == name))
                {
                    yield return parameter.Type;
                }
            }
        }
    }

    private static IEnumerable<ITypeSymbol> BaseTypes(ITypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>The name of a type without its question mark.</summary>
    public static string Plain(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString().TrimEnd('?');

    private static Dictionary<string, string> ReadL1Classes()
    {
        const string Member = "<member name=\"T:";
        const string Marker = "CloudformationResource</strong>: ";
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var type = "";
        foreach (var line in File.ReadLines(CdkReferences.CdkLibDocumentation(CdkReferences.Newest)))
        {
            var start = line.IndexOf(Member, StringComparison.Ordinal);
            if (start >= 0)
            {
                type = line[(start + Member.Length)..line.IndexOf('"', start + Member.Length)];
                continue;
            }

            start = line.IndexOf(Marker, StringComparison.Ordinal);

            // The props of a resource carry the same line as its class.
            if (start >= 0 && !type.EndsWith("Props", StringComparison.Ordinal))
            {
                classes.TryAdd(line[(start + Marker.Length)..].Trim(), type);
            }
        }

        return classes;
    }
}
