using CdkSafety.Analyzers.Diagnostics;
using CdkSafety.Analyzers.Rules.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CdkSafety.Analyzers.Rules.Testing;

/// <summary>CDKS7001: a test should not demand what a rule rejects.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TestExpectationAnalyzer() : ExpectationAnalyzer(Descriptors.TestExpectation);
