using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

internal sealed class ConfigMapStrategy : PlainStrategy
{
    public override IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current) => ImmutableData.Validate(value, current);
}
