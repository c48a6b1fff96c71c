using System.Collections.Concurrent;
using System.Text.Json;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>An AudioBridge room, as Janus lists it.</summary>
internal sealed class SimulatedRoom(string description, int samplingRate)
{
    private readonly ConcurrentDictionary<long, JsonElement> _forwarders = [];
    private long _lastStream;

    /// <summary>Whether somebody looked at its forwarders.</summary>
    public bool IsConfirmed { get; set; }

    public long Forward(JsonElement target)
    {
        var stream = Interlocked.Increment(ref _lastStream);
        _forwarders[stream] = target.Clone();
        return stream;
    }

    public void Stop(long stream) => _forwarders.TryRemove(stream, out _);

    public void Write(Utf8JsonWriter json, long id)
    {
        json.WriteStartObject();
        json.WriteNumber("room", id);
        json.WriteString("description", description);
        json.WriteNumber("sampling_rate", samplingRate);
        json.WriteBoolean("spatial_audio", false);
        json.WriteBoolean("pin_required", true);
        json.WriteBoolean("record", false);
        json.WriteBoolean("muted", false);
        json.WriteNumber("num_participants", 0);
        json.WriteEndObject();
    }

    public void WriteForwarders(Utf8JsonWriter json, long id)
    {
        IsConfirmed = true;
        json.WriteString("audiobridge", "forwarders");
        json.WriteNumber("room", id);
        json.WriteStartArray("rtp_forwarders");
        foreach (var (stream, target) in _forwarders)
        {
            json.WriteStartObject();
            json.WriteNumber("stream_id", stream);
            json.WriteString("ip", target.GetProperty("host").GetString());
            json.WriteNumber("port", target.GetProperty("port").GetInt32());
            json.WriteNumber("ssrc", target.GetProperty("ssrc").GetInt64());
            json.WriteString("codec", target.GetProperty("codec").GetString());
            json.WriteNumber("ptype", target.GetProperty("ptype").GetInt32());
            json.WriteBoolean("always_on", target.GetProperty("always_on").GetBoolean());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
