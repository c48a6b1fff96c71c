using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>Rooms and forwarders of one bridge, behind the part of the Janus API that the operator speaks.</summary>
internal sealed class SimulatedBridge
{
    private static long _lastId = 1000;
    private readonly ConcurrentDictionary<long, SimulatedRoom> _rooms = [];
    private readonly ConcurrentDictionary<string, int> _requests = new(StringComparer.Ordinal);

    /// <summary>Rooms whose forwarders were asked for since the last call of <see cref="ForgetConfirmed"/>.</summary>
    public int Confirmed => _rooms.Values.Count(room => room.IsConfirmed);

    /// <summary>How often each request was made.</summary>
    public IReadOnlyDictionary<string, int> Requests => _requests;

    public void ForgetConfirmed()
    {
        foreach (var room in _rooms.Values)
        {
            room.IsConfirmed = false;
        }
    }

    /// <summary>The answer to one frame.</summary>
    public void Answer(ReadOnlyMemory<byte> frame, ArrayBufferWriter<byte> answer)
    {
        using var request = JsonDocument.Parse(frame);
        var root = request.RootElement;
        var verb = root.GetProperty("janus").GetString()!;
        using var json = new Utf8JsonWriter(answer);
        json.WriteStartObject();
        json.WriteString("janus", verb switch { "ping" => "pong", "info" => "server_info", "keepalive" => "ack", _ => "success" });
        json.WriteString("transaction", root.GetProperty("transaction").GetString());
        if (root.TryGetProperty("session_id", out var session))
        {
            json.WriteNumber("session_id", session.GetInt64());
        }

        switch (verb)
        {
            case "info":
                json.WriteString("name", "Simulated");
                json.WriteNumber("version", 1102);
                json.WriteString("version_string", "1.1.2");
                break;
            case "create" or "attach":
                json.WriteStartObject("data");
                json.WriteNumber("id", Interlocked.Increment(ref _lastId));
                json.WriteEndObject();
                break;
            case "message":
                json.WriteNumber("sender", root.GetProperty("handle_id").GetInt64());
                json.WriteStartObject("plugindata");
                json.WriteString("plugin", "janus.plugin.audiobridge");
                json.WriteStartObject("data");
                AnswerPlugin(root.GetProperty("body"), json);
                json.WriteEndObject();
                json.WriteEndObject();
                break;
            default:
                break;
        }

        json.WriteEndObject();
    }

    private void AnswerPlugin(JsonElement body, Utf8JsonWriter json)
    {
        var request = body.GetProperty("request").GetString()!;
        _requests.AddOrUpdate(request, 1, (_, count) => count + 1);
        var id = body.TryGetProperty("room", out var room) ? room.GetInt64() : 0;
        switch (request)
        {
            case "list":
                List(json);
                break;
            case "create":
                var made = new SimulatedRoom(body.GetProperty("description").GetString()!, body.GetProperty("sampling_rate").GetInt32());
                Say(json, _rooms.TryAdd(id, made) ? "created" : null, id);
                break;
            case "destroy":
                Say(json, _rooms.TryRemove(id, out _) ? "destroyed" : null, id);
                break;
            case "listforwarders" when _rooms.TryGetValue(id, out var listed):
                listed.WriteForwarders(json, id);
                break;
            case "rtp_forward" when _rooms.TryGetValue(id, out var target):
                Say(json, "success", id);
                json.WriteNumber("stream_id", target.Forward(body));
                break;
            case "stop_rtp_forward" when _rooms.TryGetValue(id, out var source):
                source.Stop(body.GetProperty("stream_id").GetInt64());
                Say(json, "success", id);
                break;
            default:
                Say(json, null, id);
                break;
        }
    }

    private static void Say(Utf8JsonWriter json, string? outcome, long room)
    {
        if (outcome is null)
        {
            json.WriteString("audiobridge", "event");
            json.WriteNumber("error_code", 485);
            json.WriteString("error", string.Create(CultureInfo.InvariantCulture, $"No such room ({room})"));
            return;
        }

        json.WriteString("audiobridge", outcome);
        json.WriteNumber("room", room);
    }

    private void List(Utf8JsonWriter json)
    {
        json.WriteString("audiobridge", "success");
        json.WriteStartArray("list");
        foreach (var (id, room) in _rooms)
        {
            room.Write(json, id);
        }

        json.WriteEndArray();
    }
}
