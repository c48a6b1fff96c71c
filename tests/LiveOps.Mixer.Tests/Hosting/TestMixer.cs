using System.Net;
using LiveOps.Mixer.Control;
using Microsoft.AspNetCore.Builder;

namespace LiveOps.Mixer.Tests.Hosting;

/// <summary>A mixer in this process, on ports of the system's choice.</summary>
internal sealed class TestMixer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestMixer(WebApplication app, MixerClient client)
    {
        _app = app;
        Client = client;
    }

    public MixerClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TestMixer> StartAsync(CancellationToken cancellationToken, Func<MixerOptions, MixerOptions>? change = null)
    {
        var options = new MixerOptions { Http = new(IPAddress.Loopback, 0), Rtp = new(IPAddress.Loopback, 0) };
        options = change?.Invoke(options) ?? options;
        var app = MixerHost.Build(options, ["--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync(cancellationToken);
        return new TestMixer(app, new MixerClient(new Uri(app.Urls.Single()), options.Token));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
