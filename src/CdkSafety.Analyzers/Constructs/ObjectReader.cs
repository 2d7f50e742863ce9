using System.Collections.Immutable;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>Reads objects, tuples and dictionaries where they are made, and what is read out of them again.</summary>
internal sealed class ObjectReader
{
    private const string TupleElement = "Item";

    private readonly CdkCompilation _cdk;
    private readonly ValueResolver _resolver;

    public ObjectReader(CdkCompilation cdk, ValueResolver resolver)
    {
        _cdk = cdk;
        _resolver = resolver;
    }

    /// <summary>The object or list that a creation makes; open when its constructor may set more than the code shows.</summary>
    public PropertyValue ReadCreation(IObjectCreationOperation creation, Resolution resolution)
    {
        var node = creation.Syntax;
        var type = creation.Type;
        if (type is null || type.TypeKind == TypeKind.Error || _cdk.Describe(type) is { IsConstruct: true })
        {
            return PropertyValue.Unknown(node);
        }

        var members = ImmutableArray.CreateBuilder<ObjectMember>();
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        var isPositional = IsPositional(creation.Constructor, type);
        var isOpen = !_cdk.IsCdk(type) && !isPositional && !IsPlain(creation.Constructor, type);
        if (_cdk.IsCdk(type) || isPositional)
        {
            members.AddRange(_resolver.Arguments(creation.Arguments, resolution));
        }

        var isCollection = false;
        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } keys } } entry:
                    isCollection |= !AddEntry(members, keys[0].Value, entry.Value, resolution);
                    isOpen |= isCollection;
                    break;
                case ISimpleAssignmentOperation assignment:
                    isOpen |= !AddMember(members, assignment, resolution);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair }:
                    isOpen |= !AddEntry(members, pair[0].Value, pair[1].Value, resolution);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } single }:
                    isCollection = true;
                    items.Add(_resolver.Resolve(single[0].Value, resolution));
                    break;
                default:
                    isOpen = true;
                    break;
            }
        }

        return isCollection && members.Count == 0
            ? PropertyValue.List(items.ToImmutable(), node, isOpen)
            : PropertyValue.Object(members.ToImmutable(), node, _cdk.FullName(type), isOpen: isOpen);
    }

    /// <summary>The copy that <c>settings with { … }</c> makes; Unknown when the original is not known.</summary>
    public PropertyValue ReadWith(IWithOperation with, Resolution resolution)
    {
        var value = _resolver.Resolve(with.Operand, resolution);
        if (value.Kind != ValueKind.Object)
        {
            return PropertyValue.Unknown(with.Syntax, value.Name);
        }

        var members = ImmutableArray.CreateBuilder<ObjectMember>();
        foreach (var initializer in with.Initializer.Initializers)
        {
            if (initializer is not ISimpleAssignmentOperation assignment || !AddMember(members, assignment, resolution))
            {
                return PropertyValue.Unknown(with.Syntax);
            }
        }

        foreach (var member in members)
        {
            value = value.WithMember(member);
        }

        return value;
    }

    /// <summary>A tuple: an object whose members are <c>Item1</c>, <c>Item2</c> …</summary>
    public PropertyValue ReadTuple(ITupleOperation tuple, Resolution resolution)
    {
        var members = ImmutableArray.CreateBuilder<ObjectMember>(tuple.Elements.Length);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var element = tuple.Elements[i];
            members.Add(new ObjectMember(ElementName(i), () => _resolver.Resolve(element, resolution)));
        }

        return PropertyValue.Object(members.ToImmutable(), tuple.Syntax);
    }

    /// <summary>What <c>pair.Name</c> reads; <see langword="null"/> when the field belongs to no tuple.</summary>
    public PropertyValue? ReadTupleElement(IFieldReferenceOperation reference, Resolution resolution)
    {
        if (reference is not { Instance: { } instance, Field: { ContainingType.IsTupleType: true } field })
        {
            return null;
        }

        var tuple = _resolver.Resolve(instance, resolution);
        return Part(tuple, (field.CorrespondingTupleField ?? field).Name, reference.Syntax) ?? PropertyValue.Unknown(reference.Syntax, field.Name);
    }

    /// <summary>The element number <paramref name="index"/>, from 0, of a tuple or of an entry of a dictionary; of a loop's variable, of all that it takes.</summary>
    public static PropertyValue ElementOf(PropertyValue tuple, int index, SyntaxNode use)
    {
        if (tuple.IsEach)
        {
            var items = ImmutableArray.CreateBuilder<PropertyValue>(tuple.Items.Length);
            foreach (var item in tuple.Items)
            {
                items.Add(ElementOf(item, index, use));
            }

            return PropertyValue.Each(items.ToImmutable(), use);
        }

        return Part(tuple, ElementName(index), use) ?? PropertyValue.Unknown(use);
    }

    /// <summary>
    /// What a property of an object that the code has made says; <see langword="null"/> when the object is not known, or the
    /// property has code of its own.
    /// </summary>
    public PropertyValue? ReadMember(IPropertyReferenceOperation reference, Resolution resolution)
    {
        var property = reference.Property;
        if (reference.Instance is not { } instance || instance is IInstanceReferenceOperation)
        {
            return null;
        }

        if (property.IsIndexer)
        {
            return reference.Arguments.Length == 1 ? ReadElement(instance, reference.Arguments[0].Value, reference, resolution) : null;
        }

        // An object that others may have changed is followed through the variables of this member only.
        var source = OperationShape.Unwrap(instance);
        if (!(property.SetMethod is null or { IsInitOnly: true } ||
            source is ILocalReferenceOperation or IParameterReferenceOperation or IConditionalAccessInstanceOperation or IObjectCreationOperation or IInvocationOperation or IWithOperation))
        {
            return null;
        }

        var owner = _resolver.Resolve(instance, resolution);
        if (owner is { Kind: ValueKind.List, IsOpen: false } && property.Name is "Length" or "Count")
        {
            return PropertyValue.Known(owner.Items.Length, reference.Syntax);
        }

        return owner.IsEach ? Each(owner, property, reference.Syntax, resolution) : Part(owner, property, reference.Syntax, resolution);
    }

    /// <summary>The element of a known list or dictionary at a known key; Unknown otherwise.</summary>
    public PropertyValue ReadElement(IOperation collection, IOperation key, IOperation use, Resolution resolution)
    {
        var list = _resolver.Resolve(collection, resolution);
        var isFromEnd = key is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
        var index = _resolver.Resolve(key is IUnaryOperation hat && isFromEnd ? hat.Operand : key, resolution);
        if (list is { Kind: ValueKind.List, IsOpen: false } && index is { Kind: ValueKind.Constant, Constant: int number })
        {
            number = isFromEnd ? list.Items.Length - number : number;
            // An object in a list has other names: whoever has the list may have changed it. A tuple is copied.
            return number >= 0 && number < list.Items.Length && list.Items[number] is not { Kind: ValueKind.Object, TypeName: not null }
                ? list.Items[number].SeenAt(use.Syntax)
                : PropertyValue.Unknown(use.Syntax);
        }

        if (list is { Kind: ValueKind.Object, IsOpen: false, Name: null } && index.Text is { } text)
        {
            // Unlike the names of properties, keys match to the letter.
            for (var i = list.Members.Length - 1; i >= 0; i--)
            {
                if (list.Members[i].Name == text)
                {
                    return list.Members[i].Value.SeenAt(use.Syntax);
                }
            }
        }

        return PropertyValue.Unknown(use.Syntax, index.Text ?? list.Name);
    }

    private PropertyValue? Each(PropertyValue owner, IPropertySymbol property, SyntaxNode use, Resolution resolution)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(owner.Items.Length);
        foreach (var item in owner.Items)
        {
            if (Part(item, property, use, resolution) is not { } part)
            {
                return null;
            }

            items.Add(part);
        }

        return PropertyValue.Each(items.ToImmutable(), use);
    }

    private PropertyValue? Part(PropertyValue owner, IPropertySymbol property, SyntaxNode use, Resolution resolution)
    {
        if (Part(owner, property.Name, use) is { } part)
        {
            return part;
        }

        // Nobody set it: it has the value that it is declared with.
        return owner is { Kind: ValueKind.Object, IsOpen: false, Name: null } && IsAutomatic(property, out var initializer)
            ? initializer is null ? DefaultOf(property.Type, use)
                : resolution.Enter(property) is { } inner && _cdk.OperationAt(initializer, null) is { } operation ? _resolver.Resolve(operation, inner).SeenAt(use) : null
            : null;
    }

    private static PropertyValue? Part(PropertyValue owner, string name, SyntaxNode use) =>
        owner.Kind == ValueKind.Object ? owner.Read(name, use) : null;

    private static string ElementName(int index) => TupleElement + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PropertyValue? DefaultOf(ITypeSymbol type, SyntaxNode use) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? PropertyValue.Absent(use)
        : type.SpecialType == SpecialType.System_Boolean ? PropertyValue.Known(false, use)
        : type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Double ? PropertyValue.Known(0, use)
        : null;

    /// <summary>Whether the property only keeps what is written to it.</summary>
    private static bool IsAutomatic(IPropertySymbol property, out ExpressionSyntax? initializer)
    {
        initializer = null;
        if (property.IsVirtual || property.IsAbstract || property.IsOverride || property.DeclaringSyntaxReferences.Length != 1 ||
            property.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } declaration)
        {
            return false;
        }

        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                return false;
            }
        }

        initializer = declaration.Initializer?.Value;
        return true;
    }

    /// <summary>Whether the constructor does nothing: the class declares none, and has no base class of the project.</summary>
    private static bool IsPlain(IMethodSymbol? constructor, ITypeSymbol type) =>
        constructor is { Parameters.IsEmpty: true } &&
        (type.Locations.Length == 0 || !type.Locations[0].IsInSource || (constructor.IsImplicitlyDeclared && type.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }));

    /// <summary>Whether the constructor is that of a record whose parameters are its properties.</summary>
    private static bool IsPositional(IMethodSymbol? constructor, ITypeSymbol type)
    {
        if (!type.IsRecord || constructor is null || constructor.Parameters.IsEmpty || constructor.DeclaringSyntaxReferences.Length != 1 ||
            constructor.DeclaringSyntaxReferences[0].GetSyntax() is not RecordDeclarationSyntax { BaseList: null })
        {
            return false;
        }

        foreach (var parameter in constructor.Parameters)
        {
            foreach (var member in type.GetMembers(parameter.Name))
            {
                if (member is not IPropertySymbol { DeclaringSyntaxReferences: { Length: 1 } declarations } || declarations[0].GetSyntax() is not ParameterSyntax)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AddMember(ImmutableArray<ObjectMember>.Builder members, ISimpleAssignmentOperation assignment, Resolution resolution)
    {
        var name = assignment.Target switch
        {
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } => property.Name,
            IFieldReferenceOperation { Field: var field } => field.Name,
            _ => null,
        };
        if (name is null)
        {
            return false;
        }

        members.Add(new ObjectMember(name, () => _resolver.Resolve(assignment.Value, resolution)));
        return true;
    }

    private bool AddEntry(ImmutableArray<ObjectMember>.Builder members, IOperation key, IOperation value, Resolution resolution)
    {
        if (_resolver.Resolve(key, resolution).Text is not { } name)
        {
            return false;
        }

        members.Add(new ObjectMember(name, () => _resolver.Resolve(value, resolution)));
        return true;
    }
}
