using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using LiveOps.Janus.Admin;
using LiveOps.Janus.Plugins;

namespace LiveOps.Janus.Tests.Protocol;

/// <summary>Which type the library reads an answer with, found by the request as it was written.</summary>
internal sealed class RecordedTypes
{
    private readonly Dictionary<string, PluginProtocol> _protocols = [];
    private readonly Dictionary<(string Plugin, string Request), Type> _plugins = [];
    private readonly Dictionary<string, Type> _admin = [];

    public RecordedTypes()
    {
        foreach (var type in typeof(PluginRequest).Assembly.GetTypes().Where(type => !type.IsAbstract))
        {
            if (type.IsAssignableTo(typeof(PluginRequest)))
            {
                var request = (PluginRequest)Activator.CreateInstance(type)!;
                _protocols[request.Owner.Plugin] = request.Owner;
                _plugins[(request.Owner.Plugin, Kind(type, request))] = ResultOf(type, typeof(PluginRequest<>));
            }
            else if (type.IsAssignableTo(typeof(AdminRequest)))
            {
                _admin[((AdminRequest)Activator.CreateInstance(type)!).Verb] = ResultOf(type, typeof(AdminRequest<>));
            }
        }
    }

    public PluginProtocol Protocol(string plugin) => _protocols[plugin];

    public JsonTypeInfo? AdminResult(string verb) => _admin.TryGetValue(verb, out var type) ? AdminTypes.Of(type) : null;

    public JsonTypeInfo PluginResult(PluginProtocol protocol, JsonElement body)
    {
        // That client sent the data channel's "join" by signaling, hidden in a "list"; and the EchoTest's only request has no name.
        var name = Text(body, "textroom") ?? Text(body, "request") ?? "configure";
        var ptype = Text(body, "ptype");
        return protocol.TypeInfo(_plugins[(protocol.Plugin, ptype is null ? name : $"{name} {ptype}")]);
    }

    /// <summary>The VideoRoom's "join" is two requests, told apart by ptype.</summary>
    private static string Kind(Type type, PluginRequest request) =>
        type.GetProperty("Ptype")?.GetValue(request) is string ptype ? $"{request.Request} {ptype}" : request.Request;

    private static string? Text(JsonElement body, string field) => body.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static Type ResultOf(Type type, Type generic)
    {
        var at = type.BaseType;
        while (at is not null && !(at.IsGenericType && at.GetGenericTypeDefinition() == generic))
        {
            at = at.BaseType;
        }

        return at!.GetGenericArguments()[0];
    }
}
