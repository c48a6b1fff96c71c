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
    private readonly Dictionary<(string Plugin, string Request), Type> _requests = [];
    private readonly Dictionary<string, Type> _admin = [];
    private readonly Dictionary<string, Type> _adminRequests = [];

    public RecordedTypes()
    {
        foreach (var type in typeof(PluginRequest).Assembly.GetTypes().Where(type => !type.IsAbstract))
        {
            if (type.IsAssignableTo(typeof(PluginRequest)))
            {
                var request = (PluginRequest)Activator.CreateInstance(type)!;
                _protocols[request.Owner.Plugin] = request.Owner;
                _plugins[(request.Owner.Plugin, Kind(type, request))] = ResultOf(type, typeof(PluginRequest<>));
                _requests[(request.Owner.Plugin, Kind(type, request))] = type;
            }
            else if (type.IsAssignableTo(typeof(AdminRequest)))
            {
                var verb = ((AdminRequest)Activator.CreateInstance(type)!).Verb;
                _admin[verb] = ResultOf(type, typeof(AdminRequest<>));
                _adminRequests[verb] = type;
            }
        }
    }

    /// <summary>All requests of plugins and of the Admin API that the library has a type for.</summary>
    public IEnumerable<Type> Requests => _requests.Values.Concat(_adminRequests.Values);

    public PluginProtocol Protocol(string plugin) => _protocols[plugin];

    public JsonTypeInfo? AdminResult(string verb) => _admin.TryGetValue(verb, out var type) ? AdminTypes.Of(type) : null;

    public JsonTypeInfo PluginResult(PluginProtocol protocol, JsonElement body)
    {
        return protocol.TypeInfo(_plugins[(protocol.Plugin, Kind(body))]);
    }

    /// <summary>The type of a request to a plugin, or null where the library has none.</summary>
    public Type? PluginRequest(string plugin, JsonElement body) => _requests.GetValueOrDefault((plugin, Kind(body)));

    public Type? AdminRequest(string verb) => _adminRequests.GetValueOrDefault(verb);

    private static string Kind(JsonElement body)
    {
        // That client sent the data channel's "join" by signaling, hidden in a "list"; and the EchoTest's only request has no name.
        var name = Text(body, "textroom") ?? Text(body, "request") ?? "configure";
        var ptype = Text(body, "ptype");
        return ptype is null ? name : $"{name} {ptype}";
    }

    /// <summary>The VideoRoom's "join" is two requests, told apart by ptype.</summary>
    private static string Kind(Type type, PluginRequest request) =>
        type.GetProperty("Ptype")?.GetValue(request) is string ptype ? $"{request.Request} {ptype}" : request.Request;

    private static string? Text(JsonElement body, string field) => body.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

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
