using LiveOps.Janus.Sessions;
using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Transport;

public sealed class JanusTransportRegistryTests
{
    [Fact]
    public async Task Scheme_Unknown_IsAnErrorThatListsTheKnown()
    {
        await using var connection = new JanusConnection(new() { Url = new Uri("ftp://127.0.0.1/") });

        var exception = await Should.ThrowAsync<NotSupportedException>(connection.ConnectAsync(TestContext.Current.CancellationToken));

        exception.Message.ShouldContain("http, https, ws, wss");
    }

    [Fact]
    public void With_LeavesTheDefaultAsItWas()
    {
        var registry = JanusTransportRegistry.Default.With("ipc", _ => throw new NotSupportedException());

        registry.Schemes.ShouldContain(scheme => scheme == "ipc");
        JanusTransportRegistry.Default.Schemes.ShouldNotContain(scheme => scheme == "ipc");
    }
}
