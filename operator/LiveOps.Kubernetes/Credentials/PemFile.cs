using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>Certificates and keys in PEM, with errors that say which setting was wrong.</summary>
internal static class PemFile
{
    public static string Read(string path, string setting)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KubernetesConfigException(setting, $"{path} cannot be read: {e.Message}", e);
        }
    }

    public static X509Certificate2Collection Authorities(string pem, string setting)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException e)
        {
            throw new KubernetesConfigException(setting, "holds a certificate that cannot be parsed.", e);
        }

        return certificates.Count > 0 ? certificates : throw new KubernetesConfigException(setting, "holds no PEM certificate.");
    }

    public static X509Certificate2 KeyPair(string certificatePem, string keyPem, string setting)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificatePem, keyPem);
        }
        catch (CryptographicException e)
        {
            throw new KubernetesConfigException(setting, $"client certificate and key are no PEM pair: {e.Message}", e);
        }
    }
}
