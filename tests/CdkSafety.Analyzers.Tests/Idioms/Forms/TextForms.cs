namespace CdkSafety.Analyzers.Tests.Idioms.Forms;

/// <summary>Text that is put together from known parts.</summary>
internal static class TextForms
{
    public static readonly Idiom[] Rows =
    [
        new("interpolation", "var tail = \"$Tail\";\n$Take{[|$\"$Head{tail}\"|]}") { Rules = Idiom.TextRules },
        new("verbatim interpolation", "var tail = \"$Tail\";\n$Take{[|$@\"$Head{tail}\"|]}") { Rules = Idiom.TextRules },
        new("raw interpolation", "var tail = \"$Tail\";\n$Take{[|$\"\"\"$Head{tail}\"\"\"|]}") { Rules = Idiom.TextRules },
        new("raw text", "$Take{[|\"\"\"$Head$Tail\"\"\"|]}") { Rules = Idiom.TextRules },
        new("concatenation", "var tail = \"$Tail\";\n$Take{[|\"$Head\" + tail|]}") { Rules = Idiom.TextRules },
        new("constant concatenation", "$Take{[|\"$Head\" + Tail|]}") { Rules = Idiom.TextRules, Members = "private const string Tail = \"$Tail\";" },
        new("string.Format", "$Take{[|string.Format(\"$Head{0}\", \"$Tail\")|]}") { Rules = Idiom.TextRules },
        new("string.Concat", "var tail = \"$Tail\";\n$Take{[|string.Concat(\"$Head\", tail)|]}") { Rules = Idiom.TextRules },
        new("string.Join", "$Take{[|string.Join(\"\", \"$Head\", \"$Tail\")|]}") { Rules = Idiom.TextRules },
        new("string.Join over an array", "var parts = new[] { \"$Head\", \"$Tail\" };\n$Take{[|string.Join(\"\", parts)|]}") { Rules = Idiom.TextRules },
        new("ToLower", "$Take{[|\"Acme-<<Orders || Orders-Prod>>\".ToLower()|]}") { Rules = "CDKS5001" },
        new("ToUpperInvariant", "$Take{[|\"acme-<<orders || orders-prod>>\".ToUpperInvariant()|]}") { Rules = "CDKS5001" },
        new("Trim", "$Take{[|\" $Head$Tail \".Trim()|]}") { Rules = Idiom.TextRules },
        new("a hole that names the environment", "$Take{<<[|\"acme-orders\"|] || $\"acme-orders-{environmentSuffix}\">>}") { Rules = "CDKS5001" },
        new("a hole that names something else", "$Take{<<[|\"acme-orders\"|] || $\"acme-{text}\">>}") { Rules = "CDKS5001" },
        new("an open beginning", "$Take{[|text + \":iam::aws:policy/<<AWSLambdaFullAccess || AWSLambda_FullAccess>>\"|]}") { Rules = "CDKS4001" },
        new("an open end", "$Take{<<[|$Wrong|] || \"arn:aws:iam::aws:policy/AWSLambda\" + text>>}") { Rules = "CDKS4001" },
        new("name of a helper", "$Take{[|NameOf(\"$Tail\")|]}") { Rules = Idiom.TextRules, Members = "private static string NameOf(string tail) => $\"$Head{tail}\";" },
        new("string.Format with a culture", "$Take{[|string.Format(System.Globalization.CultureInfo.InvariantCulture, \"$Head{0}\", \"$Tail\")|]}") { Rules = Idiom.TextRules },
        new("Replace", "$Take{[|\"$Head~\".Replace(\"~\", \"$Tail\")|]}") { Rules = Idiom.TextRules },
        new("format specifier", "$Take{[|$\"acme-{7:D3}<< || -prod>>\"|]}") { Rules = "CDKS5001" },
    ];
}
