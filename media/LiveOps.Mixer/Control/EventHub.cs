using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using LiveOps.Mixer.Mixes;

namespace LiveOps.Mixer.Control;

/// <summary>Hands each event to every open event stream.</summary>
internal sealed class EventHub
{
    private const int Backlog = 1024;
    private readonly ConcurrentDictionary<Channel<string>, byte> _readers = new();

    public Channel<string> Open()
    {
        var reader = Channel.CreateBounded<string>(Backlog);
        _readers[reader] = 0;
        return reader;
    }

    public void Close(Channel<string> reader)
    {
        _readers.TryRemove(reader, out _);
        reader.Writer.TryComplete();
    }

    public void Ping() => Send("ping", "{}");

    public void SourceChanged(Mix mix) =>
        Send("source", JsonSerializer.Serialize(new SourceEvent(mix.Definition.Uid, mix.Read().Source), MixerJson.Default.SourceEvent));

    public void MixChanged(Mix mix, MixState state) =>
        Send("mix", JsonSerializer.Serialize(new MixEvent(mix.Definition.Uid, state), MixerJson.Default.MixEvent));

    public void CodecRestarted(Mix mix) =>
        Send("codec", JsonSerializer.Serialize(new CodecEvent(mix.Definition.Uid, mix.Read().EncoderRestarts), MixerJson.Default.CodecEvent));

    public static string Format(string name, string data) => $"event: {name}\ndata: {data}\n\n";

    private void Send(string name, string data)
    {
        var text = Format(name, data);
        foreach (var reader in _readers.Keys)
        {
            if (!reader.Writer.TryWrite(text))
            {
                // A reader this slow has missed more than it can make up for: it is to connect again and read everything anew.
                Close(reader);
            }
        }
    }
}
