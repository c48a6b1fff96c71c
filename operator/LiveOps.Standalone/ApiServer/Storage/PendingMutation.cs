namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>A mutation waiting for its turn.</summary>
internal sealed class PendingMutation(Mutation mutation)
{
    public Mutation Mutation { get; } = mutation;

    /// <summary>The stored object, or null if the expected version no longer held.</summary>
    public TaskCompletionSource<StoredObject?> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
