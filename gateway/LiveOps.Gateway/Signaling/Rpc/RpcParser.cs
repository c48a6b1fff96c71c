using System.Text.Json;

namespace LiveOps.Gateway.Signaling.Rpc;

/// <summary>
/// Reads one message: one JSON-RPC object (batches are not part of this protocol). The <c>jsonrpc</c> member is not
/// looked at: clients of the earlier system were never made to send it.
/// </summary>
internal static class RpcParser
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>The request, or the error to answer together with the id to answer it to (null where there is none to be had).</summary>
    public static (RpcRequest? Request, RpcError? Error, string? Id) Parse(ReadOnlyMemory<byte> message)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(message, Options);
            root = document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return (null, RpcError.Parse, null);
        }

        if (root.ValueKind != JsonValueKind.Object || !TryReadId(root, out var id))
        {
            return (null, RpcError.Invalid, null);
        }

        return root.TryGetProperty("method", out var method) && TryReadText(method, out var name)
            ? (new RpcRequest(id, name, root.TryGetProperty("params", out var parameters) ? parameters : default), null, id)
            : (null, RpcError.Invalid, id);
    }

    private static bool TryReadId(JsonElement root, out string? id)
    {
        id = null;
        if (!root.TryGetProperty("id", out var element))
        {
            return true;
        }

        switch (element.ValueKind)
        {
            case JsonValueKind.Null:
                return true;
            case JsonValueKind.String when TryReadText(element, out _):
                id = element.GetRawText();
                return true;
            case JsonValueKind.Number when element.TryGetUInt64(out var number):
                // Zero marks a notification in the earlier system, whose ids start at one.
                id = number == 0 ? null : element.GetRawText();
                return true;
            default:
                return false;
        }
    }

    /// <summary>A string may hold half a surrogate pair (<c>"\ud800"</c>), which is JSON by its grammar but no text.</summary>
    private static bool TryReadText(JsonElement element, out string text)
    {
        text = "";
        if (element.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            text = element.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
