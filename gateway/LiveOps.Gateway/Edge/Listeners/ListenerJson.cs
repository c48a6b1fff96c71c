using System.Text.Json.Serialization;

namespace LiveOps.Gateway.Edge.Listeners;

[JsonSerializable(typeof(ListenerReport))]
internal sealed partial class ListenerJson : JsonSerializerContext;
