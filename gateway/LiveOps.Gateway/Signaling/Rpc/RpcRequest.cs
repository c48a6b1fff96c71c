using System.Text.Json;

namespace LiveOps.Gateway.Signaling.Rpc;

/// <summary>A request or notification as it was read.</summary>
/// <param name="Id">The id as JSON text, a string or a positive integer; null for a notification, which gets no answer.</param>
/// <param name="Method">Which method is called.</param>
/// <param name="Params">Its parameters; undefined where there are none.</param>
internal sealed record RpcRequest(string? Id, string Method, JsonElement Params);
