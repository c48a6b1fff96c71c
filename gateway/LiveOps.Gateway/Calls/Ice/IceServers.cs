using System.Security.Cryptography;
using System.Text;
using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Users;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Calls.Ice;

/// <summary>The servers a page may use, with TURN credentials of its own that soon expire.</summary>
internal sealed class IceServers
{
    private readonly IceOptions _options;
    private readonly TimeProvider _time;
    private readonly byte[] _secret;

    public IceServers(IOptions<IceOptions> options, TimeProvider time)
    {
        (_options, _time) = (options.Value, time);
        _secret = Encoding.UTF8.GetBytes(_options.TurnSecret ?? (_options.TurnSecretFile is { } file ? File.ReadAllText(file).Trim() : ""));
    }

    public RegisteredMessage For(CallUser user, string messageType) => new(messageType, List(user), _options.RelayOnly ? "relay" : "all");

    private List<IceServer> List(CallUser user)
    {
        var servers = new List<IceServer>();
        if (_options.StunUrls.Count > 0)
        {
            servers.Add(new IceServer(_options.StunUrls));
        }

        if (_options.TurnUrls.Count > 0)
        {
            var username = $"{_time.GetUtcNow().AddMinutes(_options.TurnCredentialMinutes).ToUnixTimeSeconds()}:{user.Name}";
            servers.Add(new IceServer(_options.TurnUrls) { Username = username, Credential = Sign(username) });
        }

        return servers;
    }

    /// <summary>The TURN REST API scheme knows no other hash than SHA-1; HMAC does not need its collision resistance.</summary>
    private string Sign(string username) => Convert.ToBase64String(HMACSHA1.HashData(_secret, Encoding.UTF8.GetBytes(username)));
}
