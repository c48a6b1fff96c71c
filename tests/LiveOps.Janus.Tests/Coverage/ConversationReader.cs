using System.Collections.Concurrent;
using System.Text.Json;

using LiveOps.Janus.Tests.Protocol;

namespace LiveOps.Janus.Tests.Coverage;

/// <summary>Finds out of which type each request is, by what was written, and how it was answered.</summary>
internal sealed class ConversationReader(Wire wire)
{
    private static readonly RecordedTypes Types = new();

    private readonly ConcurrentDictionary<string, JsonElement> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, string> _plugins = new();

    public void Asked(ReadOnlySpan<byte> utf8)
    {
        var request = JsonSerializer.Deserialize<JsonElement>(utf8);
        _asked[request.GetProperty("transaction").GetString()!] = request;
    }

    public void Answered(ReadOnlySpan<byte> utf8)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(utf8);
        if (answer.GetProperty("janus").GetString() is not ("success" or "event" or "error")
            || !answer.TryGetProperty("transaction", out var transaction)
            || !_asked.TryGetValue(transaction.GetString()!, out var request))
        {
            return;
        }

        if (request.GetProperty("janus").GetString() == "attach" && answer.TryGetProperty("data", out var handle))
        {
            _plugins[handle.GetProperty("id").GetInt64()] = request.GetProperty("plugin").GetString()!;
        }

        if (TypeOf(request) is { } type)
        {
            RequestLedger.Note(wire, type, !IsRefusal(answer));
        }
    }

    private static bool IsRefusal(JsonElement answer) =>
        answer.GetProperty("janus").GetString() == "error"
        || (answer.TryGetProperty("plugindata", out var plugin) && plugin.GetProperty("data").TryGetProperty("error_code", out _));

    private Type? TypeOf(JsonElement request)
    {
        var verb = request.GetProperty("janus").GetString()!;
        return verb != "message" ? Types.AdminRequest(verb)
            : _plugins.TryGetValue(request.GetProperty("handle_id").GetInt64(), out var plugin) ? Types.PluginRequest(plugin, request.GetProperty("body"))
            : null;
    }
}
