using System;
using System.Collections.Immutable;
using System.Linq;
using CdkSafety.Analyzers.Data.Names;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Naming;

/// <summary>CDKS5002: a physical name should be valid.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PhysicalNameFormAnalyzer() : ResourceAnalyzer(Descriptors.PhysicalNameForm)
{
    private const string FirstInFirstOut = ".fifo";

    // Source: the CloudFormation reference of the two types, 2026-11-22.
    private static readonly ImmutableDictionary<string, PropertyPath> FifoSwitches = ImmutableDictionary<string, PropertyPath>.Empty
        .Add("AWS::SQS::Queue", new PropertyPath("FifoQueue"))
        .Add("AWS::SNS::Topic", new PropertyPath("FifoTopic"));

    private protected override bool Handles(string resourceType) => PhysicalNames.Of(resourceType).Any(static name => name.IsEnforced);

    private protected override void Analyze(in ResourceAnalysisContext context)
    {
        var resource = context.Resource;
        var fifo = FifoSwitches.TryGetValue(resource.Type, out var path) ? resource[path] : PropertyValue.Unknown();
        var isFifo = fifo.Constant as bool?;
        var isPlain = isFifo == false || (fifo.Kind == ValueKind.Absent && !resource.IsPartial);
        foreach (var name in PhysicalNames.Of(resource.Type))
        {
            var value = resource[PropertyPath.Of(name.Path)];
            if (!name.IsEnforced || value.IsDefault || value.Violation(part => Fault(name, part, isFifo == true, isPlain) is not null) is not { } wrong)
            {
                continue;
            }

            var text = wrong.Representative.Text;
            var right = text is null ? null : isFifo == true && !IsFifo(text) && NameFault.Of(name, text + FirstInFirstOut) is null ? text + FirstInFirstOut : NameFault.Corrected(name, text);
            context.Report(
                wrong,
                ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, right).Add(DiagnosticProperties.TemplateValue, right),
                wrong.Representative.Spelled!,
                resource.DisplayName,
                Fault(name, wrong.Representative, isFifo == true, isPlain)!,
                right is null ? string.Empty : "; use '" + right + "'");
        }
    }

    private static string? Fault(PhysicalName name, PropertyValue value, bool isFifo, bool isPlain) => value switch
    {
        { Kind: ValueKind.Pattern } => NameFault.OfParts(name, value.Parts.Where(static part => !part.IsHole).Select(static part => part.Literal!).ToList()),
        { Text: not { Length: > 0 } } => null,
        { Text: var text } when isFifo && !IsFifo(text) => "does not end in .fifo, as that of a FIFO resource must",
        { Text: var text } when isPlain && IsFifo(text) => "ends in .fifo, and the resource is not FIFO",
        { Text: var text } => NameFault.Of(name, text),
    };

    private static bool IsFifo(string text) => text.EndsWith(FirstInFirstOut, StringComparison.Ordinal);
}
