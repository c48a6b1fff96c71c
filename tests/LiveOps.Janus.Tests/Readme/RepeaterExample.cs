using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Readme;

// README: A plugin of your own
public sealed record Repeat : PluginRequest<Repeated>
{
    public override string Request => "repeat";

    public bool Audio { get; init; }

    protected override PluginProtocol Protocol => RepeaterProtocol.Instance;
}

public sealed record Repeated : PluginResult
{
    public string? Result { get; init; }
}

public sealed class RepeaterProtocol : PluginProtocol
{
    public static RepeaterProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.echotest";

    public override JsonSerializerContext Json => RepeaterJson.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Repeat))]
[JsonSerializable(typeof(Repeated))]
public sealed partial class RepeaterJson : JsonSerializerContext;

public sealed class RepeaterPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<RepeaterPlugin>
{
    public static PluginProtocol Protocol => RepeaterProtocol.Instance;

    public static RepeaterPlugin Create(JanusHandle handle) => new(handle);

    public Task<Repeated> RepeatAsync(Repeat request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken);
}
// END
