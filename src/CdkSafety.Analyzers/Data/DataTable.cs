using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace CdkSafety.Analyzers.Data;

/// <summary>
/// One embedded table of facts about AWS: tab-separated UTF-8, <c>#</c> comment lines, a header line, then rows. The build
/// embeds each table as an archive of that one file. The typed wrapper of each table reads it once and drops it.
/// </summary>
/// <remarks>
/// A table that is missing or damaged costs findings, never a crash: the analyzer runs inside the compiler. A line that has
/// not as many fields as the header is left out. Tests hold the tables to more: sorted, no duplicate keys, no damaged line.
/// </remarks>
internal sealed class DataTable
{
    /// <summary>What the resource of a table ends in.</summary>
    public const string ArchiveExtension = "zip";

    private DataTable(string[] columns, List<string[]> rows, List<string> comments)
    {
        Columns = columns;
        Rows = rows;
        Comments = comments;
    }

    /// <summary>The column names of the header line; empty when the table does not exist.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows in the order of the file, each with as many fields as there are columns.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>The comment lines without their <c>#</c>.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>Reads the embedded table <paramref name="fileName"/>, for example <c>Constructs.tsv</c>.</summary>
    /// <returns>The table; one without columns and rows when no such resource is embedded.</returns>
    public static DataTable Load(string fileName)
    {
        using var reader = Open(fileName);
        return reader is null ? new DataTable([], [], []) : Read(reader);
    }

    /// <summary>Opens the text of the embedded table <paramref name="fileName"/>.</summary>
    /// <returns>A reader to be disposed, and the archive with it; null when no such table is embedded.</returns>
    public static TextReader? Open(string fileName)
    {
        var archive = typeof(DataTable).Assembly.GetManifestResourceStream(fileName.Substring(0, fileName.LastIndexOf('.') + 1) + ArchiveExtension);
        return archive is not null && new ZipArchive(archive).GetEntry(fileName) is { } entry ? new StreamReader(entry.Open(), Encoding.UTF8) : null;
    }

    /// <summary>Reads a table from text.</summary>
    /// <param name="reader">The text; read to its end, not disposed.</param>
    /// <returns>The table; damaged lines are left out.</returns>
    public static DataTable Read(TextReader reader)
    {
        string[]? columns = null;
        var rows = new List<string[]>();
        var comments = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '#')
            {
                comments.Add(line.Substring(1).Trim());
                continue;
            }

            var fields = line.Split('\t');
            if (columns is null)
            {
                columns = fields;
            }
            else if (fields.Length == columns.Length)
            {
                rows.Add(fields);
            }
        }

        return new DataTable(columns ?? [], rows, comments);
    }

    /// <summary>What a field says: null for <c>-</c> and for an empty field, which both mean "nothing".</summary>
    public static string? Optional(string field) => field.Length == 0 || field == "-" ? null : field;

    /// <summary>Whether a yes/no field says <c>yes</c>; anything else is no.</summary>
    public static bool IsYes(string field) => field == "yes";
}
