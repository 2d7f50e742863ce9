using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using CdkSafety.Analyzers.Rules.Infrastructure;
using CdkSafety.Analyzers.Rules.Tool;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>What every analyzer has in common, so that none has to be read for it.</summary>
public class AnalyzerConventionTests
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<string> AnalyzerNames => [.. Rule.Analyzers.Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(AnalyzerNames))]
    public void An_analyzer_is_sealed_and_exported_for_CSharp(string name)
    {
        var type = Get(name);

        Assert.True(type.IsSealed && type.IsPublic, name);
        Assert.Equal(LanguageNames.CSharp, Assert.Single(type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages ?? []));
    }

    [Theory]
    [MemberData(nameof(AnalyzerNames))]
    public void An_analyzer_leaves_the_ceremony_to_its_base(string name)
    {
        var type = Get(name);
        if (type == typeof(OptionValueAnalyzer))
        {
            // It judges options and not resources, so it has no base.
            return;
        }

        var initialize = type.GetMethod(nameof(DiagnosticAnalyzer.Initialize))!;
        var supported = type.GetProperty(nameof(DiagnosticAnalyzer.SupportedDiagnostics))!.GetMethod!;
        Assert.True(typeof(ResourceAnalyzer).IsAssignableFrom(type), name);
        Assert.True(initialize.IsFinal && initialize.DeclaringType == typeof(ResourceAnalyzer), name);
        Assert.True(supported.IsFinal && supported.DeclaringType == typeof(ResourceAnalyzer), name);
    }

    [Theory]
    [MemberData(nameof(AnalyzerNames))]
    public void An_analyzer_has_one_descriptor(string name) =>
        Assert.Single(((DiagnosticAnalyzer)Activator.CreateInstance(Get(name))!).SupportedDiagnostics);

    [Theory]
    [MemberData(nameof(AnalyzerNames))]
    public void An_analyzer_keeps_nothing_that_changes(string name)
    {
        // One instance serves all compilations on all threads.
        for (var type = Get(name); type != typeof(DiagnosticAnalyzer); type = type.BaseType!)
        {
            Assert.All(type.GetFields(Declared), field =>
            {
                Assert.True(field.IsInitOnly || field.IsLiteral, $"{type.Name}.{field.Name} can be written");
                Assert.False(IsMutableCollection(field.FieldType), $"{type.Name}.{field.Name} is a collection that can be changed");
                Assert.False(typeof(ISymbol).IsAssignableFrom(field.FieldType) || typeof(Compilation).IsAssignableFrom(field.FieldType), $"{type.Name}.{field.Name} belongs to a compilation");
            });
        }
    }

    private static bool IsMutableCollection(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && type != typeof(char[]) &&
        type.Namespace != typeof(ImmutableArray).Namespace;

    private static Type Get(string name) => Rule.Analyzers.Single(type => type.FullName == name);
}
