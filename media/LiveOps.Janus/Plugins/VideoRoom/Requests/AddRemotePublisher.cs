using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Takes a publisher of another server.</summary>
public sealed record AddRemotePublisher : VideoRoomRequest<RemotePublisherAdded>
{
    public override string Request => "add_remote_publisher";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public JanusId? Id { get; init; }

    public string? Display { get; init; }

    public string? Mcast { get; init; }

    public string? Iface { get; init; }

    public int? Port { get; init; }

    public int? SrtpSuite { get; init; }

    public string? SrtpCrypto { get; init; }

    public required IReadOnlyList<PublishedStream> Streams { get; init; }
}
