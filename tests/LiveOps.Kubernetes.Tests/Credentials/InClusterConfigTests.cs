using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Tests.Doubles;

namespace LiveOps.Kubernetes.Tests.Credentials;

public sealed class InClusterConfigTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestCertificates _certificates = new();

    public InClusterConfigTests()
    {
        _folder.Write("token", "t");
        _folder.Write("ca.crt", _certificates.AuthorityPem);
        _folder.Write("namespace", "rooms\n");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _certificates.Dispose();
    }

    [Theory]
    [InlineData("10.0.0.1", "443", "https://10.0.0.1/")]
    [InlineData("fd00::1", "6443", "https://[fd00::1]:6443/")]
    [InlineData("kubernetes.default.svc", null, "https://kubernetes.default.svc/")]
    public void Load_HostAndPort_MakeTheAddress(string host, string? port, string expected)
    {
        var connection = Config(host, port).Load();

        connection.Server.ShouldBe(new Uri(expected));
        connection.TokenFile.ShouldBe(_folder.Path("token"));
        connection.Namespace.ShouldBe("rooms");
        connection.CertificateAuthorities!.Count.ShouldBe(1);
    }

    [Fact]
    public void IsPresent_NoVariable_IsFalse()
    {
        Config(null, null).IsPresent.ShouldBeFalse();
        Config("10.0.0.1", "443").IsPresent.ShouldBeTrue();
        new InClusterConfig(_ => "10.0.0.1", _folder.Path("absent")).IsPresent.ShouldBeFalse();
    }

    [Fact]
    public void Load_WrongPort_NamesTheVariable() =>
        Should.Throw<KubernetesConfigException>(() => Config("10.0.0.1", "many").Load()).Message.ShouldStartWith("KUBERNETES_SERVICE_PORT: \"many\"");

    [Fact]
    public void Loader_NothingFound_SaysWhereItLooked() =>
        Should.Throw<KubernetesConfigException>(() => KubernetesConnectionLoader.Load(null, n => n is "HOME" ? _folder.Path("") : null))
            .Message.ShouldContain("LiveOps:Kubeconfig and KUBECONFIG are not set");

    [Fact]
    public void Loader_Order_IsSettingThenVariableThenHome()
    {
        Directory.CreateDirectory(_folder.Path(".kube"));
        _folder.Write(".kube/config", Minimal("home"));
        var setting = _folder.Write("setting", Minimal("setting"));
        var variable = _folder.Write("variable", Minimal("variable"));
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["HOME"] = _folder.Path(""), ["KUBECONFIG"] = variable };

        KubernetesConnectionLoader.Load(setting, environment.GetValueOrDefault).Server.Host.ShouldBe("setting");
        KubernetesConnectionLoader.Load(null, environment.GetValueOrDefault).Server.Host.ShouldBe("variable");
        environment.Remove("KUBECONFIG");
        KubernetesConnectionLoader.Load(null, environment.GetValueOrDefault).Server.Host.ShouldBe("home");
    }

    private InClusterConfig Config(string? host, string? port) =>
        new(n => n.EndsWith("_HOST", StringComparison.Ordinal) ? host : port, _folder.Path(""));

    private static string Minimal(string host) => $$"""
        current-context: c
        contexts: [{name: c, context: {cluster: k} }]
        clusters: [{name: k, cluster: {server: "https://{{host}}"} }]
        """;
}
