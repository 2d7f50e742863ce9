using System.IO;
using System.Linq;
using Xunit;

namespace CdkSafety.Analyzers.Tests.Conventions;

/// <summary>The presets of the package name every rule. <c>UPDATE_DOCS=1 dotnet test</c> rewrites them.</summary>
public class PresetTests
{
    public static TheoryData<string> Names => [.. Preset.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_preset_is_up_to_date(string name)
    {
        var preset = Preset.All[name];
        if (Repository.UpdatesDocuments)
        {
            Repository.Write(preset.Path, preset.Text);
        }

        Assert.Equal(preset.Text, Repository.Read(preset.Path));
    }

    [Fact]
    public void Every_preset_file_is_one_of_these() =>
        Assert.Equal(Preset.All.Keys, Repository.Files("nuget/config", "*.*").Select(Path.GetFileNameWithoutExtension).Order(System.StringComparer.Ordinal));
}
