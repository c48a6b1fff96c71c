using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Sends a publisher to another server's room.</summary>
public sealed record PublishRemotely : VideoRoomRequest<RemotePublication>
{
    public override string Request => "publish_remotely";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public required JanusId PublisherId { get; init; }

    public required string RemoteId { get; init; }

    public required string Host { get; init; }

    public string? HostFamily { get; init; }

    public required int Port { get; init; }

    public int? RtcpPort { get; init; }

    public int? SrtpSuite { get; init; }

    public string? SrtpCrypto { get; init; }
}
