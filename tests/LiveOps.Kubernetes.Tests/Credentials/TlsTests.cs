using System.Security.Cryptography.X509Certificates;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Credentials;
using LiveOps.Kubernetes.Tests.Doubles;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace LiveOps.Kubernetes.Tests.Credentials;

public sealed class TlsTests : IAsyncLifetime
{
    private readonly TestCertificates _certificates = new();
    private ApiDouble _api = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var server = _certificates.Server();
        _api = await ApiDouble.StartAsync(listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = server;
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        }));
        _api.Answer = c => c.JsonAsync(new V1Namespace { Metadata = new() { Name = c.Connection.ClientCertificate?.Subject ?? "nobody" } });
    }

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        _certificates.Dispose();
    }

    [Fact]
    public async Task Get_ServerOfTheAuthority_IsTrusted() => (await NameSeenAsync(new() { Server = _api.Address, CertificateAuthorities = Authorities(_certificates) })).ShouldBe("nobody");

    [Fact]
    public async Task Get_ClientCertificate_IsShown()
    {
        var (certificate, key) = _certificates.Client("operator");
        var connection = new KubernetesConnection
        {
            Server = _api.Address,
            CertificateAuthorities = Authorities(_certificates),
            ClientCertificate = X509Certificate2.CreateFromPem(certificate, key),
        };

        (await NameSeenAsync(connection)).ShouldBe("CN=operator");
    }

    [Fact]
    public async Task Get_ServerOfAnotherAuthority_IsRefused()
    {
        using var other = new TestCertificates();

        await Should.ThrowAsync<HttpRequestException>(() => NameSeenAsync(new() { Server = _api.Address, CertificateAuthorities = Authorities(other) }));
        await Should.ThrowAsync<HttpRequestException>(() => NameSeenAsync(new() { Server = _api.Address }));
    }

    [Fact]
    public async Task Get_OtherServerName_IsRefusedUnlessExpected()
    {
        var connection = new KubernetesConnection { Server = _api.Address, CertificateAuthorities = Authorities(_certificates) };

        (await NameSeenAsync(connection with { TlsServerName = "api.test" })).ShouldBe("nobody");
        await Should.ThrowAsync<HttpRequestException>(() => NameSeenAsync(connection with { TlsServerName = "other.test" }));
    }

    [Fact]
    public async Task Get_VerificationSkipped_TrustsAny() => (await NameSeenAsync(new() { Server = _api.Address, SkipTlsVerify = true })).ShouldBe("nobody");

    private static async Task<string?> NameSeenAsync(KubernetesConnection connection)
    {
        using var client = KubernetesClientFactory.Create(connection);
        return (await client.GetAsync<V1Namespace>(new(null, "x"), Token))!.Metadata.Name;
    }

    private static X509Certificate2Collection Authorities(TestCertificates certificates)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPem(certificates.AuthorityPem);
        return authorities;
    }
}
