using System.Text;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Tests.Doubles;

namespace LiveOps.Kubernetes.Tests.Credentials;

public sealed class KubeConfigTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestCertificates _certificates = new();

    public void Dispose()
    {
        _folder.Dispose();
        _certificates.Dispose();
    }

    [Fact]
    public void Load_CurrentContext_TakesItsClusterAndUser()
    {
        var connection = KubeConfig.Load(_folder.Write("config", """
            apiVersion: v1
            kind: Config
            current-context: second
            preferences: {}
            clusters:
            - name: one
              cluster: {server: "https://one:6443"}
            - name: two
              cluster: {server: "https://two:6443/prefix", insecure-skip-tls-verify: true, tls-server-name: two.test, proxy-url: "http://proxy:3128"}
            contexts:
            - name: first
              context: {cluster: one, user: u1}
            - name: second
              context: {cluster: two, user: u2, namespace: rooms}
            users:
            - name: u1
              user: {token: t1}
            - name: u2
              user: {token: t2}
            """));

        connection.Server.ShouldBe(new Uri("https://two:6443/prefix"));
        connection.SkipTlsVerify.ShouldBeTrue();
        connection.TlsServerName.ShouldBe("two.test");
        connection.Proxy.ShouldBe(new Uri("http://proxy:3128"));
        connection.Token.ShouldBe("t2");
        connection.Namespace.ShouldBe("rooms");
        connection.ToString().ShouldNotContain("t2");
    }

    [Fact]
    public void Load_RelativePaths_StartAtTheFile()
    {
        var (certificate, key) = _certificates.Client("me");
        _folder.Write("ca.pem", _certificates.AuthorityPem);
        _folder.Write("me.pem", certificate);
        _folder.Write("me.key", key);

        var connection = KubeConfig.Load(Config(
            "server: https://h, certificate-authority: ca.pem", "client-certificate: me.pem, client-key: me.key, tokenFile: token"));

        connection.CertificateAuthorities!.Single().Subject.ShouldBe("CN=test authority");
        connection.ClientCertificate!.HasPrivateKey.ShouldBeTrue();
        connection.TokenFile.ShouldBe(_folder.Path("token"));
    }

    [Fact]
    public void Load_InlineData_GoesBeforeFiles()
    {
        var (certificate, key) = _certificates.Client("inline");

        var connection = KubeConfig.Load(Config(
            $"server: https://h, certificate-authority: nowhere, certificate-authority-data: {Base64(_certificates.AuthorityPem)}",
            $"client-certificate-data: {Base64(certificate)}, client-key-data: {Base64(key)}"));

        connection.ClientCertificate!.Subject.ShouldBe("CN=inline");
    }

    [Fact]
    public void Load_SeveralFiles_CompleteEachOther()
    {
        var first = _folder.Write("first", "current-context: c\nusers: [{name: u, user: {token: first}}]");
        var second = _folder.Write("second", """
            current-context: other
            contexts: [{name: c, context: {cluster: k, user: u}}]
            clusters: [{name: k, cluster: {server: "https://k"}}]
            users: [{name: u, user: {token: second}}]
            """);

        KubeConfig.Load(_folder.Path("absent"), first, second).Token.ShouldBe("first");
    }

    [Theory]
    [InlineData("", "token: t", "clusters[k].server: is not set")]
    [InlineData("server: 'ftp://x'", "token: t", "clusters[k].server: \"ftp://x\" is not an http or https address")]
    [InlineData("server: https://h, certificate-authority-data: '%%%'", "token: t", "clusters[k].certificate-authority-data: is not base64")]
    [InlineData("server: https://h, certificate-authority-data: aGVsbG8=", "token: t", "clusters[k].certificate-authority: holds no PEM certificate")]
    [InlineData("server: https://h, certificate-authority: nowhere.pem", "token: t", "clusters[k].certificate-authority: ")]
    [InlineData("server: https://h", "client-key-data: aGVsbG8=", "users[u]: has a client-key but no client-certificate")]
    [InlineData("server: https://h", "client-certificate-data: aGVsbG8=", "users[u]: has a client-certificate but no client-key")]
    [InlineData("server: https://h", "client-certificate-data: aGVsbG8=, client-key-data: aGVsbG8=", "users[u]: client certificate and key are no PEM pair")]
    [InlineData("server: https://h", "exec: {command: aws}", "users[u].exec: is not supported")]
    [InlineData("server: https://h", "auth-provider: {name: gcp}", "users[u].auth-provider: is not supported")]
    public void Load_WrongField_IsNamedWithItsFile(string cluster, string user, string expected)
    {
        var path = Config(cluster, user);

        Should.Throw<KubernetesConfigException>(() => KubeConfig.Load(path)).Message.ShouldStartWith($"{path}: {expected}");
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("clusters: []", "current-context is not set")]
    [InlineData("current-context: x", "names \"x\", but contexts has no such entry")]
    [InlineData("current-context: x\ncontexts: [{name: x, context: {cluster: y}}]", "contexts[x]: names \"y\", but clusters has no such entry")]
    [InlineData("current-context: x\nclusters: {", "line ")]
    public void Load_WrongFile_SaysWhatIsMissing(string text, string expected)
    {
        var path = _folder.Write("config", text);

        Should.Throw<KubernetesConfigException>(() => KubeConfig.Load(path)).Message.ShouldStartWith($"{path}: {expected}");
    }

    [Fact]
    public void Load_NoFile_NamesIt() =>
        Should.Throw<KubernetesConfigException>(() => KubeConfig.Load(_folder.Path("absent"))).Message.ShouldBe($"{_folder.Path("absent")}: no such file.");

    private string Config(string cluster, string user) => _folder.Write("config", $$"""
        current-context: c
        contexts: [{name: c, context: {cluster: k, user: u} }]
        clusters: [{name: k, cluster: { {{cluster}} } }]
        users: [{name: u, user: { {{user}} } }]
        """);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
