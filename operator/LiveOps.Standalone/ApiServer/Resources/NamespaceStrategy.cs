using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Namespaces: they end only when all in them has ended, which their finalizer in <c>spec</c> stands for.</summary>
internal sealed class NamespaceStrategy : PlainStrategy
{
    public const string NameLabel = "kubernetes.io/metadata.name";

    public override bool NamesAreDnsLabels => true;

    public override void Prepare(JsonObject value, JsonObject? current)
    {
        var metadata = value.Metadata();
        metadata.Ensure("labels")[NameLabel] = metadata.Text("name");
        if (current is null)
        {
            value["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") };
            value["status"] = new JsonObject { ["phase"] = "Active" };
        }
        else
        {
            value.CopyFrom(current, "spec");
        }
    }
}
