using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Rest;

/// <summary>Which room a request means.</summary>
internal sealed class RoomNaming(IOptions<GatewayOptions> options)
{
    /// <summary>The namespace that the query names, else the gateway's default.</summary>
    public string NamespaceOf(HttpRequest request) => NamespaceOf(request.Query["namespace"]);

    /// <param name="named">Null or empty for the gateway's default.</param>
    public string NamespaceOf(string? named) => string.IsNullOrEmpty(named) ? options.Value.Namespace : named;

    /// <returns>False for a text that can be no room's id or name, or no namespace: nobody need be asked for it.</returns>
    public bool TryRead(HttpRequest request, string id, out ObjectKey room) => TryRead(id, NamespaceOf(request), out room);

    public static bool TryRead(string id, string @namespace, out ObjectKey room)
    {
        room = new ObjectKey(@namespace, RoomIds.NameOf(id));
        return RoomIds.IsReference(id) && @namespace.Length <= 63 && RoomIds.IsReference(@namespace.PadLeft(3, 'x')) && !@namespace.Contains('.', StringComparison.Ordinal);
    }
}
