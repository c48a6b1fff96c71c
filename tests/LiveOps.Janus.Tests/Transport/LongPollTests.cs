using System.Threading.Channels;

using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Transport;

/// <summary>Long polls about a session that the server does not have, or must not tell about.</summary>
public sealed class LongPollTests(JanusFixture fixture) : JanusTest(fixture)
{
    private const long UnknownSession = 12_345;

    [Fact]
    public async Task Session_UnknownToTheServer_IsEndedByItsLongPoll()
    {
        var reason = await PollAsync($"apisecret={Server.ApiSecret}");

        reason.ShouldContain("404");
    }

    [Fact]
    public async Task Secret_Wrong_EndsTheSession()
    {
        var reason = await PollAsync("apisecret=wrong");

        reason.ShouldContain("403");
    }

    private async Task<string> PollAsync(string credentials)
    {
        await using var transport = new HttpTransport(new()
        {
            Url = Server.HttpUrl,
            Api = JanusApi.Client,
            MaxFrameBytes = 1 << 20,
            SendQueueLength = 16,
            CredentialsQuery = () => credentials,
            Time = TimeProvider.System,
        });
        var sink = new GoneSink();
        await transport.OpenAsync(sink, Stop);

        transport.BeginSession(UnknownSession);

        var (session, reason) = await sink.Gone.ReadAsync(Stop);
        session.ShouldBe(UnknownSession);
        return reason;
    }

    private sealed class GoneSink : IJanusTransportSink
    {
        private readonly Channel<(long Session, string Reason)> _gone = Channel.CreateUnbounded<(long, string)>();

        public ChannelReader<(long Session, string Reason)> Gone => _gone.Reader;

        public void FrameReceived(ReadOnlySpan<byte> utf8)
        {
        }

        public void SessionGone(long sessionId, string reason) => _gone.Writer.TryWrite((sessionId, reason));

        public void Closed(string reason, Exception? cause) => _gone.Writer.TryComplete();
    }
}
