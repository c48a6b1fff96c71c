using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Admin;
using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Protocol;

/// <summary>2,559 frames between a client and a real server: whatever the server said has a type, and no field is lost.</summary>
public sealed class RecordedFramesTests
{
    private readonly Dictionary<string, JsonElement> _requests = new(StringComparer.Ordinal);
    private readonly RecordedTypes _types = new();
    private readonly List<string> _lost = [];
    private int _answers;

    [Fact]
    public void Replay_EveryFrame_IsTypedWithoutLoss()
    {
        foreach (var line in Lines())
        {
            if (line.TryGetProperty("to", out _))
            {
                var request = line.GetProperty("frame");
                _requests[request.GetProperty("transaction").GetString()!] = request;
            }
            else
            {
                Take(line.GetProperty("frame"));
            }
        }

        _lost.ShouldBeEmpty();
        _answers.ShouldBeGreaterThan(1000);
    }

    private static IEnumerable<JsonElement> Lines()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "janus-frames.jsonl.gz"));
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        while (text.ReadLine() is { } line)
        {
            yield return JsonSerializer.Deserialize<JsonElement>(line);
        }
    }

    private void Take(JsonElement json)
    {
        _answers++;
        var frame = JanusFrame.Parse(Encoding.UTF8.GetBytes(json.GetRawText()));
        var request = json.TryGetProperty("transaction", out var transaction) ? _requests.GetValueOrDefault(transaction.GetString()!) : default;
        switch (frame.Kind)
        {
            case FrameKind.Error:
                frame.ErrorCode.ShouldBe(json.GetProperty("error").GetProperty("code").GetInt32());
                frame.ErrorText.ShouldBe(json.GetProperty("error").GetProperty("reason").GetString());
                break;
            case FrameKind.Ack or FrameKind.Pong or FrameKind.KeepAlive:
                break;
            case FrameKind.ServerInfo:
                Check(JsonSerializer.Deserialize(frame.Raw, JanusJsonContext.Default.ServerInfo), json);
                break;
            case FrameKind.Success when !json.TryGetProperty("plugindata", out _):
                TakeCoreAnswer(ref frame, request, json);
                break;
            case FrameKind.Success or FrameKind.Event when request.ValueKind == JsonValueKind.Object:
                TakePluginAnswer(json, request);
                break;
            default:
                Check(HandleEvents.Decode(ref frame, Protocol(json)), json);
                break;
        }
    }

    private void TakeCoreAnswer(ref JanusFrame frame, JsonElement request, JsonElement json)
    {
        if (_types.AdminResult(request.GetProperty("janus").GetString()!) is { } type)
        {
            Check(JsonSerializer.Deserialize(frame.Raw, type), json);
        }
        else if (!frame.Data.IsEmpty)
        {
            Replies.Id(ref frame).ShouldBePositive();
        }
    }

    private void TakePluginAnswer(JsonElement json, JsonElement request)
    {
        var data = json.GetProperty("plugindata").GetProperty("data");
        if (data.TryGetProperty("error_code", out var code))
        {
            var refusal = Should.Throw<JanusPluginException>(() => PluginReplies.ThrowIfRefused(Encoding.UTF8.GetBytes(data.GetRawText()), "p", "r"));
            refusal.Code.ShouldBe(code.GetInt32());
            refusal.Error.Text.ShouldBe(data.GetProperty("error").GetString());
            return;
        }

        var protocol = Protocol(json)!;
        var type = _types.PluginResult(protocol, request.GetProperty("body"));
        Check(data.Deserialize(type), json);
    }

    private PluginProtocol? Protocol(JsonElement json) =>
        json.TryGetProperty("plugindata", out var plugin) ? _types.Protocol(plugin.GetProperty("plugin").GetString()!) : null;

    private void Check(object? typed, JsonElement json)
    {
        if (typed is null or UntypedPluginEvent)
        {
            _lost.Add($"no type for {json}");
        }
        else
        {
            _lost.AddRange(UnknownFields.In(typed));
        }
    }
}
