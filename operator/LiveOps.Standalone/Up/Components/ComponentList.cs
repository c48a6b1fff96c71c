using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Standalone.Pods;
using LiveOps.Standalone.Pods.Logs;
using LiveOps.Standalone.Up.Addresses;
using LiveOps.Standalone.Up.Defaults;
using LiveOps.Standalone.Up.State;

namespace LiveOps.Standalone.Up.Components;

/// <summary>Makes the parts that were asked for, one when the one before it runs.</summary>
internal sealed class ComponentList(UpOptions options, StateFolder state) : IDisposable
{
    // The operator and the gateway need some of it for an orderly end; what a Pod needs more than this gets SIGKILL.
    private const int PodGraceSeconds = 4;

    private readonly PodRunnerOptions _runner = new()
    {
        StateDirectory = state.Pods,
        Images = PodImages.All(options),
        AddressPrefix = options.PodNetwork,
        ShutdownGraceSeconds = PodGraceSeconds,
    };

    private KubernetesClient? _client;

    /// <summary>The ports that will be listened on.</summary>
    public IEnumerable<PortNeed> Ports => options.Components.Order().Select(component => component switch
    {
        ComponentName.ApiServer => new PortNeed(options.ApiServer, "the API server", "--api-server"),
        ComponentName.Operator => new PortNeed(options.Operator, "the operator", "--operator"),
        ComponentName.Gateway => new PortNeed(options.Gateway, "the gateway", "--gateway"),
        _ => null,
    }).OfType<PortNeed>();

    public async IAsyncEnumerable<IComponent> CreateAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var logs = new PodLogs(new PodFolders(state.Pods), _runner);
        if (options.Components.Contains(ComponentName.ApiServer))
        {
            yield return new ApiServerComponent(options, state, logs);
            await new DefaultObjects(Client(), state).EnsureAsync(cancellationToken);
        }

        if (options.Components.Contains(ComponentName.Pods))
        {
            yield return PodsComponent.Create(options, state, _runner, logs);
        }

        if (options.Components.Contains(ComponentName.Operator))
        {
            yield return OperatorComponent.Create(options, state);
        }

        if (options.Components.Contains(ComponentName.Gateway))
        {
            var jwtSecret = await new DefaultSecrets(Client()).EnsureJwtSecretAsync(cancellationToken);
            yield return GatewayComponent.Create(options, state, jwtSecret);
        }
    }

    /// <summary>A client of the API server, which another process may be running.</summary>
    public IKubernetesClient Client()
    {
        if (!File.Exists(state.Kubeconfig))
        {
            throw new UpException($"there is no {state.Kubeconfig}: without --components apiserver it must be running already, with the same --state");
        }

        return _client ??= KubernetesClientFactory.Create(KubernetesConnectionLoader.Load(state.Kubeconfig));
    }

    public void Dispose() => _client?.Dispose();
}
