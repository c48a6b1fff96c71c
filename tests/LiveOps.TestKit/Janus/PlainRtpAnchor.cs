using System.Net;
using System.Text;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Audio;

namespace LiveOps.TestKit.Janus;

/// <summary>Somebody in a room who speaks a steady tone over plain RTP instead of WebRTC.</summary>
public sealed class PlainRtpAnchor : IAsyncDisposable
{
    private readonly JanusConnection _connection;
    private ToneSource? _tone;

    private PlainRtpAnchor(JanusConnection connection) => _connection = connection;

    /// <summary>Whether the bridge still knows who speaks: a bridge that was started again does not.</summary>
    public bool IsConnected => _connection.State == JanusConnectionState.Open;

    /// <param name="kubernetes">Where the room's bridge and its credentials stand.</param>
    /// <param name="room">On air.</param>
    /// <param name="frequency">In Hz.</param>
    /// <param name="peakDb">In dBFS.</param>
    public static async Task<PlainRtpAnchor> JoinAsync(
        IKubernetesClient kubernetes, LiveRoom room, double frequency, double peakDb, CancellationToken cancellationToken)
    {
        var node = await kubernetes.GetAsync<MediaNode>(ObjectKey.Parse(room.Status!.Bridge!.Node!), cancellationToken);
        var secretKey = new ObjectKey(node!.Metadata.Namespace, node.Spec.SecretRef!.Name);
        var secret = await kubernetes.GetAsync<V1Secret>(secretKey, cancellationToken);
        string Credential(string key) => Encoding.UTF8.GetString(secret!.Data![key]);

        var connection = new JanusConnection(new() { Url = new Uri(node.Status!.Address!), ApiSecret = Credential("apiSecret") });
        var anchor = new PlainRtpAnchor(connection);
        try
        {
            var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(cancellationToken);
            var joined = await bridge.JoinRoomAsync(
                new()
                {
                    Room = room.Status.Bridge.RoomId!.Value,
                    Pin = RoomCredentials.Pin(Credential("adminKey"), room.Metadata.Uid!),
                    Display = "tone",
                    Rtp = new() { PayloadType = 111 },
                },
                jsep: null,
                cancellationToken);
            anchor._tone = ToneSource.Start(new()
            {
                Target = new IPEndPoint(IPAddress.Parse(joined.Rtp!.Ip!), joined.Rtp.Port!.Value),
                Frequency = frequency,
                PeakDb = peakDb,
            });
            return anchor;
        }
        catch
        {
            await anchor.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_tone is not null)
        {
            await _tone.DisposeAsync();
        }

        await _connection.DisposeAsync();
    }
}
