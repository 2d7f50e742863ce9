using System.Collections.Immutable;
using CdkSafety.Analyzers.Configuration;
using CdkSafety.Analyzers.Constructs;
using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Model;
using CdkSafety.Analyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Infrastructure;

/// <summary>
/// The base of rules that judge one resource at a time. It does all the ceremony: a rule says which resource types it judges
/// and what is wrong with one.
/// </summary>
public abstract class ResourceAnalyzer : DiagnosticAnalyzer
{
    private static readonly char[] FolderSeparators = { '/', '\\' };

    /// <summary>A rule with this one descriptor.</summary>
    private protected ResourceAnalyzer(DiagnosticDescriptor descriptor)
    {
        Descriptor = descriptor;
        SupportedDiagnostics = ImmutableArray.Create(descriptor);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>What the rule reports.</summary>
    internal DiagnosticDescriptor Descriptor { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // A project without the CDK pays for this look at its references and nothing else.
            if (CdkCompilation.TryGet(start.Compilation) is { } cdk)
            {
                Register(start, cdk);
            }

            if (TemplateDocument.AreIn(start.Options))
            {
                start.RegisterAdditionalFileAction(AnalyzeFile);
            }
        });
    }

    /// <summary>Judges <paramref name="resource"/>, whatever it was written as, when the rule is about its type.</summary>
    internal void Judge(Resource resource, RuleReport report)
    {
        if (Handles(resource.Type))
        {
            Analyze(new ResourceAnalysisContext(resource, report));
        }
    }

    /// <summary>Says what the rule is to be called for: each member, unless it judges more at once.</summary>
    private protected virtual void Register(CompilationStartAnalysisContext start, CdkCompilation cdk) =>
        start.RegisterOperationBlockAction(block => AnalyzeMember(block, cdk));

    /// <summary>Whether the rule judges resources of the CloudFormation type <paramref name="resourceType"/>.</summary>
    private protected abstract bool Handles(string resourceType);

    /// <summary>Judges one resource.</summary>
    private protected abstract void Analyze(in ResourceAnalysisContext context);

    /// <summary>Judges what a member does besides making resources.</summary>
    private protected virtual void AnalyzeCalls(MemberModel member, MemberReport report)
    {
    }

    /// <summary>Judges a template as a whole, besides each of its resources.</summary>
    private protected virtual void AnalyzeTemplate(in TemplateAnalysisContext context)
    {
    }

    /// <summary>Whether the member belongs to a class whose stacks the project throws away, so that no data is to be protected.</summary>
    private static bool IsEphemeral(OperationBlockAnalysisContext context)
    {
        var stacks = context.OperationBlocks.IsEmpty
            ? ImmutableArray<string>.Empty
            : OptionDefinitions.EphemeralStacks.Get(context.Options, context.OperationBlocks[0].Syntax.SyntaxTree);
        for (var type = context.OwningSymbol.ContainingType; type is not null && !stacks.IsEmpty; type = type.ContainingType)
        {
            if (NamePattern.MatchesAny(stacks, type.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the template is of a stack that the project throws away; the CDK names the file after the stack.</summary>
    private static bool IsEphemeral(AdditionalFileAnalysisContext context)
    {
        var path = context.AdditionalFile.Path;
        var stack = path.Substring(path.LastIndexOfAny(FolderSeparators) + 1).Split('.')[0];
        return NamePattern.MatchesAny(OptionDefinitions.EphemeralStacks.Get(context.Options, context.AdditionalFile), stack);
    }

    private void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        if (TemplateDocument.TryGet(context.AdditionalFile, context.Options) is not { } template || template.Suppressions.Contain(Descriptor.Id) ||
            (Descriptor.Category == RuleCategories.DataProtection && IsEphemeral(context)))
        {
            return;
        }

        var report = new TemplateReport(Descriptor, context, template);
        foreach (var resource in template.Resources)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Judge(resource, report);
        }

        AnalyzeTemplate(new TemplateAnalysisContext(template, report));
    }

    private void AnalyzeMember(OperationBlockAnalysisContext context, CdkCompilation cdk)
    {
        MemberModel? last = null;
        MemberReport? report = null;
        foreach (var block in context.OperationBlocks)
        {
            // A constructor's body and its call of the base constructor are two blocks of one member.
            var member = cdk.MemberOf(block);
            if (member == last || member.IsEmpty)
            {
                continue;
            }

            last = member;
            if (report is null)
            {
                if (Descriptor.Category == RuleCategories.DataProtection && IsEphemeral(context))
                {
                    return;
                }

                report = new MemberReport(Descriptor, context, cdk);
            }

            foreach (var resource in member.GetResources())
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                Judge(resource, report);
            }

            AnalyzeCalls(member, report);
        }
    }
}
