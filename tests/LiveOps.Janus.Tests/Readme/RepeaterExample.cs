using System.Text.Json.Serialization;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Readme;

// README: A plugin of your own
public sealed class RepeaterPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<RepeaterPlugin>
{
    public static PluginProtocol Protocol { get; } = PluginProtocol.Of("janus.plugin.echotest", RepeaterJson.Default);

    public static RepeaterPlugin Create(JanusHandle handle) => new(handle);

    public Task<Repeated> RepeatAsync(Repeat request, CancellationToken cancellationToken) => SendAsync(request, cancellationToken);
}

public sealed record Repeat : PluginRequest<Repeated>
{
    public override string Request => "repeat";

    public bool Audio { get; init; }

    protected override PluginProtocol Protocol => RepeaterPlugin.Protocol;
}

public sealed record Repeated : PluginResult
{
    public string? Result { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Repeat))]
[JsonSerializable(typeof(Repeated))]
public sealed partial class RepeaterJson : JsonSerializerContext;
// END
