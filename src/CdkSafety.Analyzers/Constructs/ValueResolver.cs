using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// The one place that reads values from code. What it cannot follow is Unknown, and an Unknown is never reported: values
/// from configuration, the environment and I/O, virtual calls, reflection, writes in loops and closures.
/// </summary>
internal sealed class ValueResolver
{
    private readonly CdkCompilation _cdk;
    private readonly DeclarationReader _declarations;
    private readonly ObjectReader _objects;
    private readonly TextReader _texts;
    private readonly VolatileReader _volatiles;

    public ValueResolver(CdkCompilation cdk)
    {
        _cdk = cdk;
        _declarations = new DeclarationReader(cdk, this);
        _objects = new ObjectReader(cdk, this);
        _texts = new TextReader(this);
        _volatiles = new VolatileReader(this);
    }

    /// <summary>The value of <paramref name="operation"/> where it stands, no parameter bound; memoized.</summary>
    public PropertyValue Resolve(IOperation operation) =>
        Resolve(operation, Resolution.Start());

    /// <summary>The value of <paramref name="operation"/> as <paramref name="resolution"/> reached it.</summary>
    public PropertyValue Resolve(IOperation operation, Resolution resolution)
    {
        if (!resolution.Step())
        {
            return PropertyValue.Unknown(operation.Syntax);
        }

        if (resolution.Depth > 0)
        {
            return Read(operation, resolution);
        }

        var values = _cdk.MemberOf(operation).Values;
        if (!values.TryGetValue(operation, out var value))
        {
            value = Read(operation, resolution);
            values.TryAdd(operation, value);
        }

        return value;
    }

    /// <summary>The arguments as members named by their parameters; arguments that the call leaves out have their default.</summary>
    public ImmutableArray<ObjectMember> Arguments(ImmutableArray<IArgumentOperation> arguments, Resolution resolution)
    {
        var members = ImmutableArray.CreateBuilder<ObjectMember>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                members.Add(new ObjectMember(parameter.Name, () => Resolve(argument.Value, resolution)));
            }
        }

        return members.ToImmutable();
    }

    private PropertyValue Read(IOperation outer, Resolution resolution)
    {
        var operation = OperationShape.Unwrap(outer);
        var node = operation.Syntax;
        if (operation.ConstantValue is { HasValue: true } constant)
        {
            // A literal without its end is still being typed.
            return node.ContainsDiagnostics ? PropertyValue.Unknown(node) : Constant(operation, EnumTypeOf(outer), constant.Value, node);
        }

        if (operation.Type is { SpecialType: SpecialType.System_Boolean } && ReadEnvironmentFlag(operation) is { } flag)
        {
            return flag;
        }

        switch (operation.Kind)
        {
            case OperationKind.DefaultValue:
                return operation.Type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } ? PropertyValue.Absent(node) : PropertyValue.Unknown(node);
            case OperationKind.ObjectCreation:
                var creation = (IObjectCreationOperation)operation;
                return _volatiles.ReadCreation(creation, resolution) ?? _objects.ReadCreation(creation, resolution);
            case OperationKind.With:
                return _objects.ReadWith((IWithOperation)operation, resolution);
            case OperationKind.Tuple:
                return _objects.ReadTuple((ITupleOperation)operation, resolution);
            case OperationKind.ArrayElementReference when operation is IArrayElementReferenceOperation { Indices: { Length: 1 } indices } element:
                return OrVolatile(_objects.ReadElement(element.ArrayReference, indices[0], operation, resolution), operation, resolution);
            case OperationKind.ConditionalAccess:
                return ReadConditionalAccess((IConditionalAccessOperation)operation, resolution);
            case OperationKind.ConditionalAccessInstance when OperationShape.OwnerOfConditionalAccess(operation) is { } owner:
                return Resolve(owner, resolution);
            case OperationKind.ArrayCreation:
                return ReadArray((IArrayCreationOperation)operation, resolution);
            case OperationKind.ArrayInitializer:
                // `string[] Names = { … }` of a field has no creation around it.
                return ReadElements(((IArrayInitializerOperation)operation).ElementValues, node, resolution);
            case OperationShape.CollectionExpression:
                return ReadCollection(operation, resolution);
            case OperationKind.Conditional:
                return ReadConditional((IConditionalOperation)operation, resolution);
            case OperationKind.Coalesce:
                var coalesce = (ICoalesceOperation)operation;
                return Coalesce(Resolve(coalesce.Value, resolution), coalesce.WhenNull, node, resolution);
            case OperationKind.SwitchExpression:
                return ReadSwitch((ISwitchExpressionOperation)operation, resolution);
            case OperationKind.LocalReference:
                return ReadVariable(((ILocalReferenceOperation)operation).Local, operation, resolution);
            case OperationKind.ParameterReference:
                var parameter = ((IParameterReferenceOperation)operation).Parameter;
                return ReadParameter(parameter, operation, resolution);
            case OperationKind.FieldReference:
                return _objects.ReadTupleElement((IFieldReferenceOperation)operation, resolution) ?? _declarations.ReadField((IFieldReferenceOperation)operation, resolution);
            case OperationKind.PropertyReference:
                return OrVolatile(ReadProperty((IPropertyReferenceOperation)operation, resolution), operation, resolution);
            case OperationKind.Invocation:
                return OrVolatile(ReadInvocation((IInvocationOperation)operation, resolution), operation, resolution);
            case OperationKind.InterpolatedString:
                return _texts.ReadInterpolation((IInterpolatedStringOperation)operation, resolution);
            case OperationKind.Binary when operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } concatenation:
                return TextReader.Concatenate(Resolve(concatenation.LeftOperand, resolution), Resolve(concatenation.RightOperand, resolution), node);
            default:
                return OrVolatile(PropertyValue.Unknown(node), operation, resolution);
        }
    }

    /// <summary>
    /// What <c>isProd</c> or <c>stage == "prod"</c> is in production. One call that says <c>isProd: false</c> makes one environment: it
    /// decides nothing, and neither does <c>isDev: true</c>. Null for other Booleans.
    /// </summary>
    private PropertyValue? ReadEnvironmentFlag(IOperation operation)
    {
        if (ProductionCondition.Read(operation) is { } inProduction)
        {
            return PropertyValue.Conditional(
                ImmutableArray.Create(PropertyValue.Known(inProduction, operation.Syntax), PropertyValue.Known(!inProduction, operation.Syntax)),
                operation.Syntax,
                0);
        }

        var symbol = (operation as IMemberReferenceOperation)?.Member ?? OperationShape.SymbolOf(operation);
        return symbol is not null && !_cdk.IsCdk(symbol) && ProductionWords.IsFlagOfEnvironment(symbol.Name)
            ? PropertyValue.Unknown(operation.Syntax, symbol.Name)
            : null;
    }

    /// <summary><paramref name="value"/>, unless nothing is known of it but that it is another one each time the app runs.</summary>
    private PropertyValue OrVolatile(PropertyValue value, IOperation operation, Resolution resolution) =>
        value.Kind == ValueKind.Unknown ? _volatiles.Read(operation, resolution) ?? value : value;

    /// <summary>The innermost enum that a constant is converted to or has: the literal of a default argument is a number.</summary>
    private static INamedTypeSymbol? EnumTypeOf(IOperation outer)
    {
        INamedTypeSymbol? found = null;
        for (var operation = outer; operation is not null; operation = (operation as IConversionOperation)?.Operand)
        {
            found = operation.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? type : found;
        }

        return found;
    }

    private PropertyValue Constant(IOperation operation, INamedTypeSymbol? enumType, object? constant, SyntaxNode node)
    {
        if (constant is null)
        {
            return PropertyValue.Absent(node);
        }

        PropertyValue known;
        if (enumType is not null)
        {
            if (operation is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member })
            {
                return PropertyValue.Known(constant, node, _cdk.FullName(enumType), member.Name);
            }

            known = PropertyValue.Known(constant, node, _cdk.FullName(enumType), EnumMemberOf(enumType, constant) ?? string.Empty);
        }
        else
        {
            known = PropertyValue.Known(constant, node);
        }

        return OperationShape.SymbolOf(operation) is { Locations: { Length: > 0 } locations } && locations[0].IsInSource
            ? known.From(locations[0])
            : known;
    }

    private static string? EnumMemberOf(INamedTypeSymbol enumType, object constant)
    {
        foreach (var member in enumType.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant))
            {
                return field.Name;
            }
        }

        return null;
    }

    private PropertyValue ReadArray(IArrayCreationOperation array, Resolution resolution)
    {
        if (array.Initializer is null)
        {
            return array.DimensionSizes.Length == 1 && array.DimensionSizes[0].ConstantValue is { HasValue: true, Value: 0 }
                ? PropertyValue.List(ImmutableArray<PropertyValue>.Empty, array.Syntax)
                : PropertyValue.Unknown(array.Syntax);
        }

        return ReadElements(array.Initializer.ElementValues, array.Syntax, resolution);
    }

    private PropertyValue ReadElements(ImmutableArray<IOperation> elements, SyntaxNode node, Resolution resolution)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(elements.Length);
        foreach (var element in elements)
        {
            items.Add(Resolve(element, resolution));
        }

        return PropertyValue.List(items.ToImmutable(), node);
    }

    private PropertyValue ReadCollection(IOperation collection, Resolution resolution)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>();
        var isOpen = false;
        foreach (var element in collection.ChildOperations)
        {
            if (element.Kind != OperationShape.Spread)
            {
                items.Add(Resolve(element, resolution));
                continue;
            }

            var spread = PropertyValue.Unknown();
            foreach (var operand in element.ChildOperations)
            {
                spread = Resolve(operand, resolution);
                break;
            }

            items.AddRange(spread.Kind == ValueKind.List ? spread.Items : ImmutableArray<PropertyValue>.Empty);
            isOpen |= spread.Kind != ValueKind.List || spread.IsOpen;
        }

        return PropertyValue.List(items.ToImmutable(), collection.Syntax, isOpen);
    }

    private PropertyValue ReadConditional(IConditionalOperation conditional, Resolution resolution)
    {
        if (conditional.WhenFalse is null)
        {
            return PropertyValue.Unknown(conditional.Syntax);
        }

        if (Resolve(conditional.Condition, resolution) is { Kind: ValueKind.Constant, Constant: bool decided })
        {
            return Resolve(decided ? conditional.WhenTrue : conditional.WhenFalse, resolution);
        }

        var production = ProductionCondition.Read(conditional.Condition);
        return PropertyValue.Conditional(
            ImmutableArray.Create(Resolve(conditional.WhenTrue, resolution), Resolve(conditional.WhenFalse, resolution)),
            conditional.Syntax,
            production is null ? -1 : production.Value ? 0 : 1);
    }

    /// <summary>What <c>value ?? whenNull</c> is, written at <paramref name="node"/>.</summary>
    public PropertyValue Coalesce(PropertyValue value, IOperation whenNull, SyntaxNode node, Resolution resolution)
    {
        switch (value.Kind)
        {
            case ValueKind.Absent:
                return Resolve(whenNull, resolution);
            case ValueKind.Constant or ValueKind.Object or ValueKind.List or ValueKind.Pattern:
                return value;
            case ValueKind.Conditional when !value.IsEach:
                // The branches that are null have what follows.
                var branches = ImmutableArray.CreateBuilder<PropertyValue>(value.Items.Length);
                foreach (var branch in value.Items)
                {
                    branches.Add(branch.Kind == ValueKind.Absent ? Resolve(whenNull, resolution) : branch);
                }

                return PropertyValue.Conditional(branches.ToImmutable(), node, value.ProductionBranch);
            default:
                return PropertyValue.Conditional(ImmutableArray.Create(value, Resolve(whenNull, resolution)), node);
        }
    }

    private PropertyValue ReadConditionalAccess(IConditionalAccessOperation access, Resolution resolution)
    {
        var owner = Resolve(access.Operation, resolution);
        if (owner.Kind == ValueKind.Absent)
        {
            return PropertyValue.Absent(access.Syntax);
        }

        var value = Resolve(access.WhenNotNull, resolution);
        return owner.Kind is ValueKind.Unknown or ValueKind.Conditional && value.Kind is not (ValueKind.Unknown or ValueKind.Token)
            ? PropertyValue.Conditional(ImmutableArray.Create(value, PropertyValue.Absent(access.Syntax)), access.Syntax)
            : value.SeenAt(access.Syntax);
    }

    private PropertyValue ReadSwitch(ISwitchExpressionOperation @switch, Resolution resolution)
    {
        var branches = ImmutableArray.CreateBuilder<PropertyValue>();
        var production = -1;
        var input = Resolve(@switch.Value, resolution);
        foreach (var arm in @switch.Arms)
        {
            if (arm.Value.Kind == OperationKind.Throw || (arm.Value is IConversionOperation { Operand.Kind: OperationKind.Throw }))
            {
                continue;
            }

            if (input.Kind == ValueKind.Constant && arm.Guard is null)
            {
                switch (Matches(arm.Pattern, input.Constant))
                {
                    case true:
                        return Resolve(arm.Value, resolution);
                    case false:
                        continue;
                    default:
                        input = PropertyValue.Unknown();
                        break;
                }
            }

            if (ProductionCondition.ReadPattern(arm.Pattern) == true && arm.Guard is null && production < 0)
            {
                production = branches.Count;
            }

            branches.Add(Resolve(arm.Value, resolution));
        }

        return branches.Count == 0
            ? PropertyValue.Unknown(@switch.Syntax)
            : PropertyValue.Conditional(branches.ToImmutable(), @switch.Syntax, branches.Count == 1 ? -1 : production);
    }

    /// <summary>Whether <paramref name="constant"/> fits the pattern; null for patterns that are not read.</summary>
    private static bool? Matches(IPatternOperation pattern, object? constant)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return true;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var label } }:
                return Equals(label, constant);
            case INegatedPatternOperation negated:
                return !Matches(negated.Pattern, constant);
            case IBinaryPatternOperation { LeftPattern: var left, RightPattern: var right, OperatorKind: var kind } when kind is BinaryOperatorKind.Or or BinaryOperatorKind.And:
                var decides = kind == BinaryOperatorKind.Or;
                var first = Matches(left, constant);
                var second = Matches(right, constant);
                return first == decides || second == decides ? decides : first is null || second is null ? null : !decides;
            default:
                return null;
        }
    }

    /// <summary>Each element of the list <paramref name="source"/>, for the variable or parameter that is used at <paramref name="use"/>.</summary>
    public PropertyValue ReadEach(IOperation source, SyntaxNode use, Resolution resolution) => SequenceReader.EachOf(Resolve(source, resolution), use);

    private PropertyValue ReadParameter(IParameterSymbol parameter, IOperation use, Resolution resolution)
    {
        // Most parameters are never written, and only an object can be changed through its variable.
        var argument = ReadArgument(parameter, use, resolution);
        return argument.Kind != ValueKind.Object && _cdk.MemberOf(use).WritesTo(parameter).Count == 0
            ? argument
            : ReadVariable(parameter, use, resolution);
    }

    /// <summary>What <paramref name="parameter"/> has before anything is written to it: its argument, or each element that a lambda gets.</summary>
    public PropertyValue ReadArgument(IParameterSymbol parameter, IOperation use, Resolution resolution)
    {
        if (resolution.Arguments.TryGetValue(parameter, out var argument))
        {
            return argument.IsDecided ? argument.From(use.Syntax.GetLocation()) : argument;
        }

        for (var ancestor = use.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor is IAnonymousFunctionOperation function && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.ContainingSymbol))
            {
                return parameter.Ordinal == 0 && SequenceReader.SourceOf(function) is { } source && resolution.Enter(parameter) is { } inner
                    ? ReadEach(source, use.Syntax, inner)
                    : PropertyValue.Unknown(use.Syntax, parameter.Name);
            }
        }

        return PropertyValue.Unknown(use.Syntax, parameter.Name);
    }

    /// <summary>The list of what <c>Select</c> makes of each element; Unknown when the list or the selector is not known.</summary>
    private PropertyValue ReadSelect(IInvocationOperation select, Resolution resolution)
    {
        var source = Resolve(select.Arguments[0].Value, resolution);
        var selector = (OperationShape.Unwrap(select.Arguments[1].Value) as IDelegateCreationOperation)?.Target;
        if (source.Kind != ValueKind.List || source.IsOpen)
        {
            return PropertyValue.Unknown(select.Syntax);
        }

        var items = ImmutableArray.CreateBuilder<PropertyValue>(source.Items.Length);
        foreach (var item in source.Items)
        {
            switch (selector)
            {
                case IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } } lambda:
                    items.Add(_declarations.ReadLambda(lambda, ImmutableArray.Create(item), select, resolution));
                    break;
                case IMethodReferenceOperation { Method: { IsStatic: true, Parameters: { Length: 1 } parameters } method } when _cdk.IsCdk(method):
                    items.Add(PropertyValue.Object(ImmutableArray.Create(new ObjectMember(parameters[0].Name, item)), select.Syntax, _cdk.FullName(method.ReturnType), method.Name));
                    break;
                default:
                    return PropertyValue.Unknown(select.Syntax);
            }
        }

        return PropertyValue.List(items.ToImmutable(), select.Syntax);
    }

    private PropertyValue ReadVariable(ISymbol variable, IOperation use, Resolution resolution)
    {
        var value = resolution.Enter(variable) is { } inner
            ? new VariableReader(_cdk, this, _cdk.MemberOf(use)).Read(variable, use, inner)
            : PropertyValue.Unknown();
        return value.Kind == ValueKind.Unknown ? PropertyValue.Unknown(use.Syntax, value.Name ?? variable.Name) : value.SeenAt(use.Syntax);
    }

    private PropertyValue ReadProperty(IPropertyReferenceOperation reference, Resolution resolution)
    {
        var node = reference.Syntax;
        var property = reference.Property;
        if (_cdk.IsCdk(property))
        {
            return ReadCdkProperty(reference, resolution);
        }

        return _objects.ReadMember(reference, resolution) ?? _declarations.ReadProperty(reference, resolution);
    }

    private PropertyValue ReadCdkProperty(IPropertyReferenceOperation reference, Resolution resolution)
    {
        var node = reference.Syntax;
        var instance = reference.Instance is null ? null : OperationShape.Unwrap(reference.Instance);
        if (instance?.Type is { } owner && owner.TypeKind == TypeKind.Class && _cdk.Describe(owner) is { IsConstruct: false } && instance is not IInstanceReferenceOperation)
        {
            var value = Resolve(instance, resolution);
            if (value.Kind == ValueKind.Object && value.Member(reference.Property.Name) is { } member)
            {
                return member.SeenAt(node);
            }

            if (value is { Kind: ValueKind.Object, Name: null, IsOpen: false })
            {
                // Props on which nobody set it.
                return PropertyValue.Absent(node);
            }
        }

        // What a construct or a static member of the CDK says is filled in when the app is synthesized or deployed.
        var name = reference.Property.Name;
        if (instance is not null && name.StartsWith("ValueAs", StringComparison.Ordinal))
        {
            name = OperationShape.SymbolOf(instance)?.Name ?? name;
        }

        return PropertyValue.Token(node, name);
    }

    private PropertyValue ReadInvocation(IInvocationOperation invocation, Resolution resolution)
    {
        var method = invocation.TargetMethod;
        var node = invocation.Syntax;
        if (_cdk.IsCdk(method))
        {
            if (method.ReturnType.SpecialType == SpecialType.None && _cdk.IsCdk(method.ReturnType) && method.ReturnType.TypeKind == TypeKind.Class && method.IsStatic &&
                _cdk.Describe(method.ReturnType) is { IsConstruct: false })
            {
                return PropertyValue.Object(Arguments(invocation.Arguments, resolution), node, _cdk.FullName(method.ReturnType), method.Name);
            }

            return PropertyValue.Token(node, ContextKey(invocation, resolution) ?? method.Name);
        }

        if (method.ContainingType.SpecialType == SpecialType.System_String)
        {
            return _texts.ReadStringMethod(invocation, resolution);
        }

        if (method.Name == "GetEnvironmentVariable" || method.Name == "get_Item")
        {
            return PropertyValue.Unknown(node, ContextKey(invocation, resolution));
        }

        if (SequenceReader.IsSelect(method) && invocation.Arguments.Length == 2)
        {
            return ReadSelect(invocation, resolution);
        }

        if (SequenceReader.KeepsElements(method) && method.ContainingNamespace.ToDisplayString().StartsWith("System.", StringComparison.Ordinal) &&
            (invocation.Instance ?? (invocation.Arguments.Length == 1 ? invocation.Arguments[0].Value : null)) is { } sequence)
        {
            var list = Resolve(sequence, resolution);
            return list.Kind == ValueKind.List ? list : PropertyValue.Unknown(node, list.Name);
        }

        var value = _declarations.ReadCall(invocation, resolution);
        return value.Kind == ValueKind.Unknown ? PropertyValue.Unknown(node, value.Name ?? method.Name) : value.SeenAt(node);
    }

    /// <summary>The key that a look-up such as <c>TryGetContext("stage")</c> asks for.</summary>
    private string? ContextKey(IInvocationOperation invocation, Resolution resolution) =>
        invocation.Arguments.Length == 1 && invocation.Arguments[0].Value.Type?.SpecialType == SpecialType.System_String
            ? Resolve(invocation.Arguments[0].Value, resolution).Text
            : null;
}
