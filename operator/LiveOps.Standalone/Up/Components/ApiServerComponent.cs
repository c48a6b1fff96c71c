using LiveOps.Standalone.ApiServer;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up.Components;

internal sealed class ApiServerComponent(UpOptions options, StateFolder state, IPodLogs logs) : IComponent
{
    private readonly ILoggerFactory _loggers = LoggerFactory.Create(logging => HostDefaults.Log(logging, options));
    private ApiServerHost? _host;

    public string Name => "the API server";

    public TimeSpan LongestStop => HostDefaults.LongestStop;

    public CancellationToken Ended => CancellationToken.None;

    public async Task StartAsync(CancellationToken cancellationToken) => _host = await ApiServerHost.StartAsync(
        new()
        {
            Address = options.ApiServer.EndPoint.Address.ToString(),
            Port = options.ApiServer.EndPoint.Port,
            StateDirectory = state.ApiServer,
            KubeconfigPath = state.Kubeconfig,
        },
        logs,
        _loggers,
        cancellationToken: cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _host?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _loggers.Dispose();
    }
}
