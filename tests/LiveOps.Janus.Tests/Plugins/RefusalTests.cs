using System.Text.Json;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Plugins;

/// <summary>Each request of a plugin, refused by the real one with the code that its class names.</summary>
public abstract class RefusalTests<TPlugin>(JanusFixture fixture) : JanusTest(fixture)
    where TPlugin : JanusPlugin, IJanusPlugin<TPlugin>
{
    /// <summary>Requests that cannot succeed on a fresh handle, and the code of the refusal.</summary>
    protected abstract IReadOnlyList<(PluginRequest Request, int Code)> Refused { get; }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task EveryRequest_ThatCannotSucceed_IsRefusedWithItsCode(Wire wire)
    {
        // Short, so that a request that is not even answered shows at once.
        var session = Owned(new JanusConnection(Options(wire) with { RequestTimeout = TimeSpan.FromSeconds(5) })).CreateSession();
        var wrong = new List<string>();
        foreach (var (request, code) in Refused)
        {
            await using var handle = await session.AttachAsync(TPlugin.Protocol.Plugin, opaqueId: null, Stop);
            var body = JsonSerializer.SerializeToElement(request, TPlugin.Protocol.TypeInfo(request.GetType()));
            try
            {
                var reply = await handle.SendAsync(body, jsep: null, until: null, Stop);
                wrong.Add($"{request.Request} was not refused: {reply.Data}");
            }
            catch (JanusPluginException exception) when (exception.Code == code)
            {
                exception.Request.ShouldBe(request.Request);
            }
            catch (JanusException exception)
            {
                wrong.Add($"{request.Request}: {exception.Message}");
            }
        }

        wrong.ShouldBeEmpty();
    }
}
