using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>Takes places in rooms, as anchors would.</summary>
internal static class Places
{
    public static async Task TakeAsync(TestGateway gateway, ObjectKey room, int count)
    {
        var presence = gateway.Services.GetRequiredService<IPresence>();
        for (var i = 0; i < count; i++)
        {
            var entrant = new Entrant { UserId = $"u{i}", Role = "anchor", ClientId = Guid.NewGuid(), Session = "", Limit = count };
            await presence.EnterAsync(room, entrant, TestContext.Current.CancellationToken);
        }
    }
}
