using System.Net;

namespace LiveOps.Gateway.Edge;

/// <summary>What a mixer answered.</summary>
/// <param name="Status">Null where it could not be asked.</param>
/// <param name="Body">Empty unless <see cref="Status"/> is OK.</param>
/// <param name="ETag">For the next question.</param>
internal readonly record struct MixerReply(HttpStatusCode? Status, byte[] Body, string? ETag)
{
    public static MixerReply Unreachable { get; } = new(null, [], null);

    public bool IsOk => Status == HttpStatusCode.OK;
}
