using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>Pods: somebody else runs them, so their spec hardly changes, and they end when who runs them says so.</summary>
internal sealed class PodStrategy : PlainStrategy
{
    private const long DefaultGracePeriodSeconds = 30;

    public override void Prepare(JsonObject value, JsonObject? current)
    {
        var spec = value.Ensure("spec");
        PodDefaults.Apply(spec);
        if (current is null)
        {
            value["status"] = new JsonObject { ["phase"] = "Pending", ["qosClass"] = "BestEffort" };
        }
    }

    public override IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var containers = value.Object("spec")!.Objects("containers").ToList();
        if (containers.Count == 0)
        {
            yield return new(FieldErrorType.Required, "spec.containers", null, "");
        }

        for (var i = 0; i < containers.Count; i++)
        {
            if (containers[i].Text("name") is { } name && !names.Add(name))
            {
                yield return new(FieldErrorType.Duplicate, $"spec.containers[{i}].name", name, "");
            }
        }

        if (current is not null && !JsonNode.DeepEquals(Fixed(value, value), Fixed(current, value)))
        {
            yield return new(FieldErrorType.Forbidden, "spec", null,
                "pod updates may not change fields other than `spec.containers[*].image`, `spec.initContainers[*].image`, "
                + "`spec.activeDeadlineSeconds`, `spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)");
        }
    }

    /// <summary>
    /// A Pod that nobody has taken up yet, or that has ended, goes at once: there is no one to stop it. Taken up means
    /// assigned to a node, or with a start time in its status.
    /// </summary>
    public override long GracePeriodSeconds(JsonObject value, long? asked)
    {
        var taken = value.At("spec", "nodeName") is not null || value.At("status", "startTime") is not null;
        var ended = value.Object("status")?.Text("phase") is "Succeeded" or "Failed";
        return !taken || ended ? 0 : asked ?? value.Object("spec")?.Number("terminationGracePeriodSeconds") ?? DefaultGracePeriodSeconds;
    }

    /// <summary>What of a spec must not change; a node is assigned once.</summary>
    private static JsonObject Fixed(JsonObject pod, JsonObject updated)
    {
        var spec = pod.Object("spec")!.DeepClone().AsObject();
        spec.Remove("activeDeadlineSeconds");
        spec.Remove("terminationGracePeriodSeconds");
        foreach (var container in spec.Objects("containers").Concat(spec.Objects("initContainers")))
        {
            container.Remove("image");
        }

        if (spec["nodeName"] is null)
        {
            spec.CopyFrom(updated.Object("spec")!, "nodeName");
        }

        return spec;
    }
}
