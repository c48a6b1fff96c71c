using LiveOps.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Build_BadSettings_ListsEachUnderItsFullName()
    {
        var failures = Failures("--LiveOps:Gateway:JwtSecret=short", "--LiveOps:Gateway:Edge:CacheMegabytes=0", "--LiveOps:Gateway:Signaling:MaxMessageBytes=1");

        failures.ShouldContain(line => line.StartsWith("LiveOps:Gateway:JwtSecret: must be at least 32 bytes", StringComparison.Ordinal));
        failures.ShouldContain(line => line.StartsWith("LiveOps:Gateway:Edge:CacheMegabytes: ", StringComparison.Ordinal));
        failures.ShouldContain(line => line.StartsWith("LiveOps:Gateway:Signaling:MaxMessageBytes: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_SecretMissing_SaysSo() =>
        Failures().ShouldBe(["LiveOps:Gateway:JwtSecret: exactly one of JwtSecret and JwtSecretFile must be set"]);

    [Fact]
    public void Build_SecretFileMissingOrShort_SaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("gateway-settings-");
        var path = Path.Combine(folder.FullName, "secret");

        Failures($"--LiveOps:Gateway:JwtSecretFile={path}").ShouldBe([$"LiveOps:Gateway:JwtSecretFile: there is no file {path}"]);
        File.WriteAllText(path, "short\n");
        Failures($"--LiveOps:Gateway:JwtSecretFile={path}").ShouldBe(["LiveOps:Gateway:JwtSecretFile: must hold at least 32 bytes in each line"]);
        folder.Delete(recursive: true);
    }

    private static IReadOnlyList<string> Failures(params string[] arguments) => Record.Exception(() => GatewayHost.Build(arguments)) switch
    {
        OptionsValidationException one => [.. one.Failures],
        AggregateException several => [.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures)],
        var other => throw new InvalidOperationException("the settings were taken, or something else went wrong", other),
    };
}
