using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

using LiveOps.TestKit.Processes;

namespace LiveOps.Janus.Tests;

/// <summary>What <c>dotnet pack</c> makes of the library.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("janus-package-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Pack_GivesReadmeDocumentationAndSymbols()
    {
        await PackAsync();

        var package = Entries("*.nupkg");
        foreach (var file in new[] { "README.md", "lib/net10.0/LiveOps.Janus.dll", "lib/net10.0/LiveOps.Janus.xml" })
        {
            package.ShouldContain(entry => entry == file);
        }

        Entries("*.snupkg").ShouldContain(entry => entry == "lib/net10.0/LiveOps.Janus.pdb");
        var metadata = Metadata();
        metadata["readme"].ShouldBe("README.md");
        metadata["license"].ShouldBe("Apache-2.0");
        metadata["description"].ShouldNotBeNullOrWhiteSpace();
    }

    private async Task PackAsync()
    {
        var configuration = typeof(PackageTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] arguments = ["pack", Repository.PathOf("media/LiveOps.Janus"), "-c", configuration, "--no-build", "-nologo", "-v", "quiet", "-o", _folder.FullName];
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await dotnet.StandardOutput.ReadToEndAsync(Stop);
        await dotnet.WaitForExitAsync(Stop);
        dotnet.ExitCode.ShouldBe(0, output);
    }

    private List<string> Entries(string pattern)
    {
        using var package = ZipFile.OpenRead(_folder.GetFiles(pattern).Single().FullName);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    private Dictionary<string, string> Metadata()
    {
        using var package = ZipFile.OpenRead(_folder.GetFiles("*.nupkg").Single().FullName);
        using var specification = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(specification).Root!.Elements().Single().Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);
    }
}
