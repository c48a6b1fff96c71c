using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiveOps.Standalone.ApiServer.Hosting;

/// <summary>A certificate authority of this machine's own, and the server's certificate: made once, kept in the state folder.</summary>
internal sealed class ServerCertificates(string directory, TimeProvider time)
{
    private static readonly TimeSpan AuthorityLifetime = TimeSpan.FromDays(3650);
    private static readonly TimeSpan ServerLifetime = TimeSpan.FromDays(365);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromHours(1);

    private string AuthorityPath => Path.Combine(directory, "ca.crt");

    private string AuthorityKeyPath => Path.Combine(directory, "ca.key");

    private string ServerPath => Path.Combine(directory, "server.crt");

    private string ServerKeyPath => Path.Combine(directory, "server.key");

    /// <summary>The server's certificate with its key, and the authority's in PEM.</summary>
    public (X509Certificate2 Server, string AuthorityPem) Load(IPAddress address)
    {
        using var authority = LoadOrMake(AuthorityPath, AuthorityKeyPath, IsCurrent, MakeAuthority);
        var server = LoadOrMake(ServerPath, ServerKeyPath, certificate => IsCurrent(certificate) && Fits(certificate, address, authority),
            key => MakeServer(key, authority, address));
        return (server, authority.ExportCertificatePem());
    }

    private static X509Certificate2 LoadOrMake(string path, string keyPath, Func<X509Certificate2, bool> isUsable, Func<ECDsa, X509Certificate2> make)
    {
        if (File.Exists(path) && File.Exists(keyPath))
        {
            var kept = X509Certificate2.CreateFromPemFile(path, keyPath);
            if (isUsable(kept))
            {
                return kept;
            }

            kept.Dispose();
        }

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = make(key);
        SecretFile.Write(keyPath, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(path, certificate.ExportCertificatePem());
        return X509Certificate2.CreateFromPemFile(path, keyPath);
    }

    private X509Certificate2 MakeAuthority(ECDsa key)
    {
        var request = new CertificateRequest("CN=liveops-ca", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var now = time.GetUtcNow();
        return request.CreateSelfSigned(now - ClockSkew, now + AuthorityLifetime);
    }

    private X509Certificate2 MakeServer(ECDsa key, X509Certificate2 authority, IPAddress address)
    {
        var request = new CertificateRequest("CN=liveops-apiserver", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(address);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var now = time.GetUtcNow();
        return request.Create(authority, now - ClockSkew, now + ServerLifetime, RandomNumberGenerator.GetBytes(16));
    }

    private bool IsCurrent(X509Certificate2 certificate) => (time.GetUtcNow() + RenewBefore).UtcDateTime < certificate.NotAfter.ToUniversalTime();

    private static bool Fits(X509Certificate2 certificate, IPAddress address, X509Certificate2 authority) =>
        certificate.IssuerName.RawData.AsSpan().SequenceEqual(authority.SubjectName.RawData)
        && certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().Any(issuer =>
            issuer.KeyIdentifier is { } identifier && identifier.Span.SequenceEqual(authority.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Single().SubjectKeyIdentifierBytes.Span))
        && certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().Any(names => names.EnumerateIPAddresses().Contains(address));
}
