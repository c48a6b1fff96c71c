using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>An authority and what it signs, made anew for each test.</summary>
internal sealed class TestCertificates : IDisposable
{
    private readonly DateTimeOffset _from = TimeProvider.System.GetUtcNow().AddHours(-1);
    private readonly X509Certificate2 _authority;

    public TestCertificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        _authority = request.CreateSelfSigned(_from, _from.AddDays(2));
    }

    public string AuthorityPem => _authority.ExportCertificatePem();

    /// <summary>A server's certificate for the loopback addresses and the name <c>api.test</c>.</summary>
    public X509Certificate2 Server()
    {
        var (certificate, key) = Issue("server", request =>
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            names.AddDnsName("api.test");
            request.CertificateExtensions.Add(names.Build());
        });
        return X509Certificate2.CreateFromPem(certificate, key);
    }

    public (string Certificate, string Key) Client(string name) => Issue(name, _ => { });

    public void Dispose() => _authority.Dispose();

    private (string Certificate, string Key) Issue(string name, Action<CertificateRequest> extend)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        extend(request);
        using var certificate = request.Create(_authority, _from, _from.AddDays(1), RandomNumberGenerator.GetBytes(8));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
