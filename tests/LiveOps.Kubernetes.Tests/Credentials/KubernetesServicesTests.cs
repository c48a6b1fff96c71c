using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Tests.Doubles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveOps.Kubernetes.Tests.Credentials;

public sealed class KubernetesServicesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AddKubernetesClient_KubeconfigSetting_ReachesItsServer()
    {
        await using var api = await ApiDouble.StartAsync();
        api.Answer = c => c.JsonAsync(new V1Namespace { Metadata = new() { Name = "x" } });
        var path = _folder.Write("config", $$"""
            current-context: c
            contexts: [{name: c, context: {cluster: k, user: u} }]
            clusters: [{name: k, cluster: {server: "{{api.Address}}"} }]
            users: [{name: u, user: {token: t} }]
            """);
        using var host = Build(("LiveOps:Kubeconfig", path));

        var read = await host.Services.GetRequiredService<IKubernetesClient>().GetAsync<V1Namespace>(new(null, "x"), Token);

        read!.Metadata.Name.ShouldBe("x");
        api.Requests.Single().Authorization.ShouldBe("Bearer t");
    }

    [Fact]
    public async Task AddKubernetesClient_SettingOutOfRange_StopsTheStartAndIsNamed()
    {
        using var host = Build(("LiveOps:Kubernetes:RequestTimeoutSeconds", "0"));

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(Token))).Message.ShouldContain("RequestTimeoutSeconds");
    }

    private static IHost Build(params IEnumerable<(string Key, string Value)> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)));
        builder.Services.AddKubernetesClient();
        return builder.Build();
    }
}
