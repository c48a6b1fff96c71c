using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Defaults of a PodSpec (core/v1), so that clients which compare find what a cluster would have set.</summary>
internal static class PodDefaults
{
    public static void Apply(JsonObject spec)
    {
        spec.Default("restartPolicy", "Always");
        spec.Default("terminationGracePeriodSeconds", 30);
        spec.Default("dnsPolicy", "ClusterFirst");
        spec.Default("schedulerName", "default-scheduler");
        spec.Default("securityContext", new JsonObject());
        spec.Default("enableServiceLinks", true);
        foreach (var container in spec.Objects("containers").Concat(spec.Objects("initContainers")))
        {
            ApplyToContainer(container);
        }
    }

    private static void ApplyToContainer(JsonObject container)
    {
        var image = container.Text("image") ?? "";
        var floats = image.EndsWith(":latest", StringComparison.Ordinal) || !image[(image.LastIndexOf('/') + 1)..].Contains(':', StringComparison.Ordinal);
        container.Default("imagePullPolicy", floats ? "Always" : "IfNotPresent");
        container.Default("resources", new JsonObject());
        container.Default("terminationMessagePath", "/dev/termination-log");
        container.Default("terminationMessagePolicy", "File");
        foreach (var port in container.Objects("ports"))
        {
            port.Default("protocol", "TCP");
        }

        foreach (var variable in container.Objects("env"))
        {
            variable.Object("valueFrom")?.Object("fieldRef")?.Default("apiVersion", "v1");
        }
    }
}
