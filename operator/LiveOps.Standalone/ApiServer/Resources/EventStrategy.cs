using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Events: they stand in the namespace of what they speak of.</summary>
internal sealed class EventStrategy : PlainStrategy
{
    public override IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current)
    {
        var about = value.At("involvedObject", "namespace")?.GetValue<string>() ?? "";
        var own = value.Metadata().Text("namespace");
        if (about != own && !(about.Length == 0 && own == "default"))
        {
            yield return new(FieldErrorType.Invalid, "involvedObject.namespace", about, "does not match event.namespace");
        }
    }
}
