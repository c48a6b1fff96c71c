using LiveOps.TestKit.Janus;

namespace LiveOps.Janus.Tests;

/// <summary>One Janus with all plugins for each class of tests, so that a crash of one costs no more than that class.</summary>
public sealed class JanusFixture : IAsyncLifetime
{
    private JanusServer? _server;

    public JanusServer Server => _server ?? throw new InvalidOperationException("The fixture was not started.");

    public async ValueTask InitializeAsync() =>
        _server = await JanusServer.StartAsync(new JanusServerOptions { Plugins = JanusServerOptions.AllPlugins }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
