using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using CdkSafety.Analyzers.Constructs.Assertions;
using CdkSafety.Analyzers.Constructs.Changes;
using CdkSafety.Analyzers.Constructs.Dashboards;
using CdkSafety.Analyzers.Constructs.Grants;
using CdkSafety.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CdkSafety.Analyzers.Constructs;

/// <summary>
/// One member of the program — a method, constructor, initializer, or the top-level statements — read once for all rules:
/// the resources it makes, the CDK methods it calls, and every write to a variable or an object.
/// </summary>
internal sealed class MemberModel
{
    /// <summary>What <see cref="Trace"/> and <see cref="MemberWritesTo"/> call the object that the member belongs to.</summary>
    public static readonly object This = new();

    private static readonly IReadOnlyList<VariableWrite> NoWrites = new VariableWrite[0];
    private static readonly IReadOnlyList<MemberWrite> NoMemberWrites = new MemberWrite[0];

    // The project's own constructs are rarely nested deeper; the second limit keeps generated code from making the compiler wait.
    private const int MaxCallDepth = 3;
    private const int MaxResources = 2_000;

    private readonly CdkCompilation _cdk;
    private readonly IOperation _root;
    private readonly Dictionary<ISymbol, List<VariableWrite>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _uses = new(SymbolEqualityComparer.Default);
    private readonly List<IObjectCreationOperation> _creations = new();
    private readonly List<IInvocationOperation> _invocations = new();
    private readonly List<IMethodReferenceOperation> _methodReferences = new();
    private readonly List<(IOperation Operation, IOperation Target, IOperation? Value)> _memberAssignments = new();
    private Dictionary<object, List<MemberWrite>>? _memberWrites;
    private Contents? _read;
    private GrantReader? _grants;

    public MemberModel(CdkCompilation cdk, IOperation root)
    {
        _cdk = cdk;
        _root = root;
        foreach (var operation in root.DescendantsAndSelf())
        {
            Collect(operation);
        }
    }

    /// <summary>The compilation.</summary>
    public CdkCompilation Cdk => _cdk;

    /// <summary>Whether <paramref name="operation"/> stands in this member, in whichever semantic model.</summary>
    public bool Contains(IOperation operation) => BranchAnalysis.Contains(_root, operation);

    /// <summary>Whether the member makes and calls nothing, so that no rule has anything to judge in it.</summary>
    public bool IsEmpty => _creations.Count == 0 && _invocations.Count == 0 && _methodReferences.Count == 0;

    /// <summary>The values worked out so far without any parameter bound, by the operation that was read.</summary>
    public ConcurrentDictionary<IOperation, PropertyValue> Values { get; } = new();

    /// <summary>The resources that this member makes, in the order of the text.</summary>
    public IReadOnlyList<Resource> GetResources() => (_read ??= Read()).Resources;

    /// <summary>The CDK methods that this member calls, in the order of the text.</summary>
    public IReadOnlyList<ServiceCall> GetCalls() => (_read ??= Read()).Calls;

    /// <summary>The names of resources that functions of this member are given, as far as the member shows all that is done to both.</summary>
    public ImmutableArray<GivenName> GetGivenNames() => Grants.GetGivenNames();

    /// <summary>The policy statements that this member writes over tables with indexes.</summary>
    public ImmutableArray<TableStatement> GetTableStatements() => Grants.GetTableStatements();

    /// <summary>The resources that the assertions of this member demand, in the order of the text.</summary>
    public IReadOnlyList<ExpectedResource> GetExpectedResources() => new AssertionReader(_cdk, this).Read(_invocations);

    /// <summary>The metrics that widgets show which this member makes, in the order of the text.</summary>
    public IReadOnlyList<ChartedMetric> GetChartedMetrics() => new MetricReader(_cdk, this).Read(_creations);

    /// <summary>The objects that this member makes, in the order of the text.</summary>
    public IReadOnlyList<IObjectCreationOperation> Creations => _creations;

    /// <summary>Every operation of this member.</summary>
    public IEnumerable<IOperation> Operations => _root.DescendantsAndSelf();

    private GrantReader Grants => _grants ??= new GrantReader(_cdk, this, _creations);

    /// <summary>The places that write <paramref name="symbol"/>, in the order of the text.</summary>
    public IReadOnlyList<VariableWrite> WritesTo(ISymbol symbol) => _writes.TryGetValue(symbol, out var writes) ? writes : NoWrites;

    /// <summary>The places that read or write the local or parameter <paramref name="symbol"/>, in the order of the text.</summary>
    public IReadOnlyList<IOperation> UsesOf(ISymbol symbol) => _uses.TryGetValue(symbol, out var uses) ? uses : new IOperation[0];

    /// <summary>
    /// The changes made to an object after its creation, in the order of the text. The object is named by the variable that
    /// holds it, by its creation when none does, or by <see cref="This"/>.
    /// </summary>
    public IReadOnlyList<MemberWrite> MemberWritesTo(object handle)
    {
        var all = _memberWrites ?? Interlocked.CompareExchange(ref _memberWrites, ReadMemberWrites(), null) ?? _memberWrites;
        return all!.TryGetValue(handle, out var writes) ? writes : NoMemberWrites;
    }

    /// <summary>
    /// The object that <paramref name="instance"/> stands for: the variable that holds it, its creation, or
    /// <see cref="This"/>; with the members that lead from there, and whether the way goes over <c>Node.DefaultChild</c>.
    /// </summary>
    public object? Trace(IOperation? instance, List<string> path, ref bool onDefaultChild, int depth = 0)
    {
        if (instance is null || depth > 8)
        {
            return null;
        }

        var operation = OperationShape.Unwrap(instance);
        switch (operation)
        {
            case IObjectCreationOperation:
                return operation;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return This;
            case IConditionalAccessInstanceOperation:
                return Trace(OperationShape.OwnerOfConditionalAccess(operation), path, ref onDefaultChild, depth + 1);
        }

        if (OperationShape.OwnerOfDefaultChild(operation) is { } owner)
        {
            onDefaultChild = true;
            path.Clear();
            return Trace(owner, new List<string>(), ref onDefaultChild, depth + 1);
        }

        // In a class that derives from a construct, `EngineName` is a member of this, and not a variable that holds something.
        if (OperationShape.SymbolOf(operation) is { } symbol && !(symbol is IPropertySymbol && _cdk.IsCdk(symbol)))
        {
            // A variable that was given another object's default child, or another variable, stands for that object.
            var writes = WritesTo(symbol);
            if (writes.Count == 1 && writes[0].Value is { } value && OperationShape.Unwrap(value) is var source &&
                (OperationShape.SymbolOf(source) is ILocalSymbol || OperationShape.OwnerOfDefaultChild(source) is not null))
            {
                var aliasPath = new List<string>();
                var aliasOnDefaultChild = onDefaultChild;
                if (Trace(source, aliasPath, ref aliasOnDefaultChild, depth + 1) is { } target && aliasPath.Count == 0)
                {
                    onDefaultChild = aliasOnDefaultChild;
                    return target;
                }
            }

            return symbol;
        }

        if (operation is IPropertyReferenceOperation { Instance: { } inner } property)
        {
            var handle = Trace(inner, path, ref onDefaultChild, depth + 1);
            path.Add(property.Property.IsIndexer ? KeyOf(property) : property.Property.Name);
            return handle;
        }

        return null;
    }

    /// <summary>The constant key of <c>settings["key"]</c>; any element when it is not constant.</summary>
    private static string KeyOf(IPropertyReferenceOperation indexer) =>
        indexer.Arguments.Length == 1 && indexer.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key } ? key : PropertyPath.AnyElement;

    private void Collect(IOperation operation)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation:
                _creations.Add(creation);
                break;
            case IInvocationOperation invocation:
                _invocations.Add(invocation);
                break;
            case IVariableDeclaratorOperation declarator:
                var initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
                if (initializer is not null)
                {
                    AddWrite(declarator.Symbol, declarator, initializer.Value);
                    if (declarator.Symbol.RefKind == RefKind.Ref && OperationShape.SymbolOf(OperationShape.Unwrap(initializer.Value)) is { } aliased)
                    {
                        AddWrite(aliased, declarator, null);
                    }
                }
                else if (declarator.Parent is IForEachLoopOperation loop)
                {
                    AddWrite(declarator.Symbol, loop, loop.Collection, isEach: true);
                }

                break;
            case ISimpleAssignmentOperation assignment:
                CollectAssignment(assignment);
                break;
            case IForEachLoopOperation { LoopControlVariable: ITupleOperation or IDeclarationExpressionOperation } loop:
                CollectDeconstruction(loop.LoopControlVariable, loop.Collection, loop);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                CollectDeconstruction(deconstruction.Target, deconstruction.Value, deconstruction);
                break;
            case ICompoundAssignmentOperation compound:
                AddUnclearWrite(compound.Target, compound);
                break;
            case ICoalesceAssignmentOperation coalesce:
                AddUnclearWrite(coalesce.Target, coalesce);
                break;
            case IIncrementOrDecrementOperation increment:
                AddUnclearWrite(increment.Target, increment);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                AddUnclearWrite(argument.Value, argument);
                break;
            case IIsPatternOperation pattern when OperationShape.DeclaredBy(pattern.Pattern) is { } declared:
                AddWrite(declared, pattern, pattern.Value);
                break;
            case IPatternCaseClauseOperation { Parent.Parent: ISwitchOperation @switch } clause when OperationShape.DeclaredBy(clause.Pattern) is { } declared:
                AddWrite(declared, clause, @switch.Value);
                break;
            case IMethodReferenceOperation reference:
                _methodReferences.Add(reference);
                break;
            case ILocalReferenceOperation local:
                AddUse(local.Local, local);
                break;
            case IParameterReferenceOperation parameter:
                AddUse(parameter.Parameter, parameter);
                break;
        }
    }

    private void CollectAssignment(ISimpleAssignmentOperation assignment)
    {
        if (OperationShape.SymbolOf(assignment.Target) is { } symbol && !IsInInitializer(assignment.Target))
        {
            AddWrite(symbol, assignment, assignment.Value);
        }

        if (OperationShape.ChangedPart(assignment.Target) is { } whole)
        {
            // names[0] = …, pair.Name = …
            AddUnclearWrite(whole, assignment);
        }

        AddMemberWrite(assignment.Target, assignment, assignment.Value);
    }

    private void AddMemberWrite(IOperation target, IOperation operation, IOperation? value)
    {
        if (target is IPropertyReferenceOperation { Instance: { } } && (!IsInInitializer(target) || CreationOf(target, new List<string>()) is not null))
        {
            _memberAssignments.Add((operation, target, value));
        }
    }

    /// <summary>
    /// The construct in whose object initializer <paramref name="target"/> is set, with the members that lead there; otherwise
    /// <see langword="null"/>.
    /// </summary>
    private IOperation? CreationOf(IOperation target, List<string> path)
    {
        while (target is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }, Property: { IsIndexer: false } property })
        {
            path.Insert(0, property.Name);
            switch (target.Parent?.Parent?.Parent)
            {
                case IObjectCreationOperation creation:
                    return _cdk.Describe(creation.Type) is { IsConstruct: true } ? creation : null;
                case IMemberInitializerOperation member:
                    target = member.InitializedMember;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool IsInInitializer(IOperation target) =>
        target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } };

    private void CollectDeconstruction(IOperation target, IOperation value, IOperation operation)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        value = OperationShape.Unwrap(value);
        if (target is ITupleOperation targets)
        {
            for (var i = 0; i < targets.Elements.Length; i++)
            {
                if (value is ITupleOperation values && values.Elements.Length == targets.Elements.Length)
                {
                    CollectDeconstruction(targets.Elements[i], values.Elements[i], operation);
                }
                else if (OperationShape.SymbolOf(OperationShape.Unwrap(targets.Elements[i])) is { } part)
                {
                    AddWrite(part, operation, value, isEach: operation is IForEachLoopOperation, element: i);
                }
                else
                {
                    AddUnclearWrite(targets.Elements[i], operation);
                }
            }
        }
        else if (OperationShape.SymbolOf(target) is { } symbol)
        {
            AddWrite(symbol, operation, value);
        }

        AddMemberWrite(target, operation, value);
    }

    private void AddUnclearWrite(IOperation target, IOperation operation)
    {
        if (OperationShape.SymbolOf(OperationShape.Unwrap(target)) is { } symbol)
        {
            AddWrite(symbol, operation, null);
        }

        AddMemberWrite(target, operation, null);
    }

    private void AddWrite(ISymbol symbol, IOperation operation, IOperation? value, bool isEach = false, int element = -1)
    {
        if (!_writes.TryGetValue(symbol, out var writes))
        {
            _writes.Add(symbol, writes = new List<VariableWrite>());
        }

        writes.Add(new VariableWrite(operation, value, isEach, element));
    }

    private void AddUse(ISymbol symbol, IOperation operation)
    {
        if (!_uses.TryGetValue(symbol, out var uses))
        {
            _uses.Add(symbol, uses = new List<IOperation>());
        }

        uses.Add(operation);
    }

    private Dictionary<object, List<MemberWrite>> ReadMemberWrites()
    {
        var all = new Dictionary<object, List<MemberWrite>>(HandleComparer.Instance);
        foreach (var (operation, target, value) in _memberAssignments)
        {
            var path = new List<string>();
            var onDefaultChild = false;
            var handle = IsInInitializer(target) ? CreationOf(target, path) : Trace(target, path, ref onDefaultChild);
            if (handle is not null && path.Count > 0)
            {
                Add(handle, ConstructMutations.OfAssignment(_cdk, operation, value, path, onDefaultChild));
            }
        }

        foreach (var invocation in _invocations)
        {
            var scope = RemovalPolicyScope.Of(invocation);
            if (!(scope is not null || ConstructMutations.IsMutation(invocation.TargetMethod.Name)) || !_cdk.IsCdk(invocation.TargetMethod))
            {
                continue;
            }

            var path = new List<string>();
            var onDefaultChild = false;
            if (Trace(scope ?? invocation.Instance, path, ref onDefaultChild) is { } handle && path.Count == 0)
            {
                foreach (var write in ConstructMutations.OfInvocation(_cdk, invocation, onDefaultChild))
                {
                    Add(handle, write);
                }
            }
        }

        foreach (var writes in all.Values)
        {
            writes.Sort(static (left, right) => left.Position.CompareTo(right.Position));
        }

        return all;

        void Add(object handle, MemberWrite write)
        {
            if (!all.TryGetValue(handle, out var writes))
            {
                all.Add(handle, writes = new List<MemberWrite>());
            }

            writes.Add(write);
        }
    }

    private Contents Read()
    {
        var contents = new Contents();
        Read(contents, Resolution.Start(), null, 0);
        return contents;
    }

    /// <summary>
    /// Adds the resources and calls of this member, and those of the project's own code that it calls with arguments which may
    /// decide something.
    /// </summary>
    private void Read(Contents contents, Resolution resolution, CallSite? site, int depth)
    {
        contents.Resources.AddRange(new ResourceReader(_cdk, this, resolution, site).Read(_creations, _invocations));
        foreach (var invocation in _invocations)
        {
            var method = invocation.TargetMethod;
            if (_cdk.Describe(method.ContainingType) is { } type)
            {
                if (method.MethodKind == MethodKind.Ordinary || type.IsConstruct)
                {
                    contents.Calls.Add(new ServiceCall(
                        type.FullName,
                        method.Name,
                        _cdk.Resolver.Arguments(invocation.Arguments, resolution),
                        invocation.Syntax,
                        site?.Outermost.Call.Syntax,
                        RemovalPolicyScope.Whole(_cdk, this, invocation),
                        method.MethodKind == MethodKind.Ordinary ? _cdk.Describe(invocation.Instance?.Type)?.FullName : null,
                        AspectReader.VisitOf(_cdk, this, invocation)));
                }
            }
            else
            {
                ReadCalled(contents, method, invocation, invocation.Arguments, resolution, site, depth);
            }
        }

        foreach (var reference in _methodReferences)
        {
            // names.Select(ManagedPolicy.FromAwsManagedPolicyName) calls the method with each name.
            if (reference.Method is { Parameters.Length: 1 } method && _cdk.Describe(method.ContainingType) is { } type &&
                SequenceReader.SourceOf(reference) is { } source && _cdk.Resolver.ReadEach(source, reference.Syntax, resolution) is { IsEach: true } each)
            {
                contents.Calls.Add(new ServiceCall(
                    type.FullName, method.Name, ImmutableArray.Create(new ObjectMember(method.Parameters[0].Name, each)), reference.Syntax, site?.Outermost.Call.Syntax));
            }
        }

        foreach (var creation in _creations)
        {
            if (_cdk.Describe(creation.Type) is { IsConstruct: true } type)
            {
                contents.Calls.Add(new ServiceCall(type.FullName, ServiceCall.Constructor, _cdk.Resolver.Arguments(creation.Arguments, resolution), creation.Syntax, site?.Outermost.Call.Syntax));
            }
            else if (creation.Constructor is { } constructor)
            {
                ReadCalled(contents, constructor, creation, creation.Arguments, resolution, site, depth);
            }
        }
    }

    private void ReadCalled(Contents contents, IMethodSymbol method, IOperation call, ImmutableArray<IArgumentOperation> arguments, Resolution resolution, CallSite? outer, int depth)
    {
        method = method.OriginalDefinition;
        if (depth >= MaxCallDepth || contents.Resources.Count > MaxResources || arguments.IsEmpty || method.DeclaringSyntaxReferences.Length != 1 ||
            method.IsVirtual || method.IsAbstract || method.IsOverride || method.MethodKind is not (MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction) ||
            _cdk.OperationAt(method.DeclaringSyntaxReferences[0].GetSyntax(), call.SemanticModel) is not { } declaration)
        {
            return;
        }

        var called = _cdk.MemberOf(declaration);
        var site = CallSite.Of(this, call, outer);
        if (called != this && called.IsParameterized(method) && site.Enter(_cdk, method, arguments, resolution) is { } inner)
        {
            called.Read(contents, inner, site, depth + 1);
        }
    }

    /// <summary>The changes that the code of the project which gets <paramref name="argument"/> makes to the object.</summary>
    public static IReadOnlyList<MemberWrite> ChangesBy(CdkCompilation cdk, IArgumentOperation argument) =>
        argument.Parameter?.OriginalDefinition is { ContainingSymbol: IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations } } parameter &&
        cdk.OperationAt(declarations[0].GetSyntax(), argument.SemanticModel) is { } declaration
            ? cdk.MemberOf(declaration).MemberWritesTo(parameter)
            : NoMemberWrites;

    /// <summary>Whether this member makes something from the parameters of <paramref name="method"/>.</summary>
    private bool IsParameterized(IMethodSymbol method)
    {
        if (_creations.Count == 0 && _invocations.Count == 0)
        {
            return false;
        }

        foreach (var parameter in method.Parameters)
        {
            if (_uses.ContainsKey(parameter))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Contents
    {
        public List<Resource> Resources { get; } = new();

        public List<ServiceCall> Calls { get; } = new();
    }

    private sealed class HandleComparer : IEqualityComparer<object>
    {
        public static readonly HandleComparer Instance = new();

        public new bool Equals(object? x, object? y) =>
            x is ISymbol left && y is ISymbol right ? SymbolEqualityComparer.Default.Equals(left, right) : ReferenceEquals(x, y);

        public int GetHashCode(object handle) =>
            handle is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(handle);
    }
}
