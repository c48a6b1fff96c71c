using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>The state of an object that is being deleted.</summary>
internal static class Deletion
{
    public const string ForegroundFinalizer = "foregroundDeletion";
    public const string OrphanFinalizer = "orphan";

    /// <summary>Whether nothing holds the object any longer: deletion was asked for, and neither a finalizer nor a grace period is left.</summary>
    public static bool IsDue(JsonObject value)
    {
        var metadata = value.Metadata();
        return metadata["deletionTimestamp"] is not null
            && !metadata.Texts("finalizers").Any()
            && (metadata.Number("deletionGracePeriodSeconds") ?? 0) == 0
            && value.Object("spec")?["finalizers"] is not JsonArray { Count: > 0 };
    }

    /// <summary>Marks an object as being deleted. A grace period can be shortened later, never made longer.</summary>
    public static void Mark(JsonObject value, DateTimeOffset now, long graceSeconds)
    {
        var metadata = value.Metadata();
        var marked = metadata.Time("deletionTimestamp");
        var previous = metadata.Number("deletionGracePeriodSeconds") ?? 0;
        if (marked is not null && graceSeconds >= previous)
        {
            return;
        }

        var requested = marked?.AddSeconds(-previous) ?? now;
        metadata["deletionTimestamp"] = Timestamps.Render(requested.AddSeconds(graceSeconds));
        metadata["deletionGracePeriodSeconds"] = graceSeconds;
        if (marked is null && metadata.Number("generation") is { } generation)
        {
            metadata["generation"] = generation + 1;
        }
    }
}
