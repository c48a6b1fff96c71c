using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Services: kept and shown. Nothing here routes to them, so they get no cluster address.</summary>
internal sealed class ServiceStrategy : PlainStrategy
{
    public override bool NamesAreDnsLabels => true;

    public override void Prepare(JsonObject value, JsonObject? current)
    {
        var spec = value.Ensure("spec");
        spec.Default("type", "ClusterIP");
        spec.Default("sessionAffinity", "None");
        foreach (var port in spec.Objects("ports"))
        {
            port.Default("protocol", "TCP");
            if (port["port"] is { } number)
            {
                port.Default("targetPort", number.DeepClone());
            }
        }

        value.Default("status", new JsonObject { ["loadBalancer"] = new JsonObject() });
    }
}
