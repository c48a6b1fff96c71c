using System.Diagnostics;

namespace LiveOps.Standalone.Tests.Janus;

/// <summary>The bridge's entry point (docs/protocol/media-pods.md); what it renders is run by the tests that drive a Janus.</summary>
public sealed class EntrypointTests
{
    [Theory]
    [InlineData("JANUS_API_SECRET", "", "JANUS_API_SECRET is not set: without it anyone who reaches the bridge could drive it")]
    [InlineData("JANUS_ADMIN_KEY", "", "JANUS_ADMIN_KEY is not set: without it anyone who reaches the bridge could drive it")]
    [InlineData("JANUS_API_SECRET", "a\nb", "JANUS_API_SECRET holds a control character: printable characters are expected")]
    [InlineData("JANUS_BIND", "256.0.0.1", "JANUS_BIND is '256.0.0.1': an IPv4 address is expected, such as 127.0.0.1")]
    [InlineData("POD_IP", "localhost", "POD_IP is 'localhost': an IPv4 address is expected, such as 127.0.0.1")]
    [InlineData("JANUS_WS_PORT", "70000", "JANUS_WS_PORT is '70000': a port from 1 to 65535 is expected")]
    [InlineData("JANUS_RTP_PORTS", "20000", "JANUS_RTP_PORTS is '20000': a range of ports is expected, such as 20000-20999")]
    [InlineData("JANUS_PLAIN_RTP_PORTS", "2-1", "JANUS_PLAIN_RTP_PORTS is '2-1': the first port must be below the last")]
    [InlineData("JANUS_STUN", "stun", "JANUS_STUN is 'stun': host:port is expected")]
    [InlineData("JANUS_TURN", "turn", "JANUS_TURN is 'turn': host:port is expected")]
    [InlineData("JANUS_TURN", "turn:3478", "JANUS_TURN is set, but JANUS_TURN_USERNAME or JANUS_TURN_PASSWORD is not: TURN servers ask for both")]
    public async Task Start_WithAWrongVariable_NamesIt(string name, string value, string message)
    {
        var (exitCode, error) = await RunAsync(name, value);

        (exitCode, error.TrimEnd()).ShouldBe((64, $"janus entry point: {message}"));
    }

    [Fact]
    public async Task Start_WithAnUnknownPlugin_NamesIt()
    {
        var (exitCode, error) = await RunAsync("JANUS_PLUGINS", "audiobridge,telepathy");

        exitCode.ShouldBe(64);
        error.ShouldContain("JANUS_PLUGINS names 'telepathy'");
    }

    private static async Task<(int ExitCode, string Error)> RunAsync(string name, string value)
    {
        var info = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "janus", "entrypoint.sh"))
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment = { ["JANUS_API_SECRET"] = "secret", ["JANUS_ADMIN_KEY"] = "key", [name] = value },
        };
        using var process = Process.Start(info)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));
        return (process.ExitCode, error);
    }
}
