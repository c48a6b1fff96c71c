using LiveOps.Janus.Protocol;
using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Transport;

public sealed class WebSocketTransportTests(JanusFixture fixture) : JanusTest(fixture)
{
    /// <summary>The reader meets a socket that was aborted between two of its reads.</summary>
    [Fact]
    public async Task Transport_DisposedWhileAFrameIsHandled_EndsWithoutError()
    {
        var transport = new WebSocketTransport(new()
        {
            Url = Server.WebSocketUrl,
            Api = JanusApi.Client,
            MaxFrameBytes = 1 << 20,
            SendQueueLength = 16,
            CredentialsQuery = () => "",
            Time = TimeProvider.System,
        });
        using var sink = new DisposingSink(transport);
        await transport.OpenAsync(sink, Stop);

        await transport.SendAsync(new("""{"janus":"ping","transaction":"t"}"""u8, default), Stop);

        await sink.Disposal.WaitAsync(Stop);
    }

    /// <summary>Disposes the transport while it handles the first frame, and lets go of the frame once the socket was aborted.</summary>
    private sealed class DisposingSink(WebSocketTransport transport) : IJanusTransportSink, IDisposable
    {
        private readonly TaskCompletionSource _disposal = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _aborted = new();

        public Task Disposal => _disposal.Task;

        public void FrameReceived(ReadOnlySpan<byte> utf8)
        {
            _ = Task.Run(async () =>
            {
                try
                {
                    await transport.DisposeAsync();
                    _disposal.SetResult();
                }
                catch (Exception exception)
                {
                    _disposal.SetException(exception);
                    throw;
                }
            });
            _aborted.Wait(TimeSpan.FromSeconds(10)).ShouldBeTrue();
        }

        public void SessionGone(long sessionId, string reason)
        {
        }

        public void Closed(string reason, Exception? cause) => _aborted.Set();

        public void Dispose() => _aborted.Dispose();
    }
}
