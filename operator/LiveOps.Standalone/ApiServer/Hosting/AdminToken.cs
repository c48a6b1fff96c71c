using System.Security.Cryptography;

namespace LiveOps.Standalone.ApiServer.Hosting;

/// <summary>The administrator's token: what the options say, else one that is drawn once and kept.</summary>
internal static class AdminToken
{
    private const int Bytes = 32;

    public static string Load(ApiServerOptions options)
    {
        if (options.Token is { } given)
        {
            return given;
        }

        var path = Path.Combine(options.StateDirectory, "token");
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } kept)
        {
            return kept;
        }

        var drawn = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        SecretFile.Write(path, drawn);
        return drawn;
    }
}
