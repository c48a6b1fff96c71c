using System.Text.Json;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>Mutations that reach the disk together. They see each other's effect; nobody else does before they are on the disk.</summary>
internal sealed class StoreBatch(StoreState state, MemoryStream frames, DateTimeOffset now)
{
    private readonly List<StoredChange> _changes = [];
    private readonly List<(PendingMutation Pending, StoredObject? Outcome)> _outcomes = [];

    public StoreState State { get; private set; } = state;

    public IReadOnlyList<StoredChange> Changes => _changes;

    public void Stage(PendingMutation pending)
    {
        var mutation = pending.Mutation;
        var previous = State.Find(mutation.Key);
        if ((previous?.Version ?? 0) != mutation.ExpectedVersion)
        {
            _outcomes.Add((pending, null));
            return;
        }

        var version = State.Revision + 1;
        mutation.Object["metadata"]!["resourceVersion"] = version.ToString();
        var stored = new StoredObject(mutation.Key, version, now, JsonSerializer.SerializeToUtf8Bytes(mutation.Object, StoreJson.Options));
        LogFrame.Append(frames, mutation.Removes ? LogRecord.Remove(stored) : LogRecord.Put(stored));
        State = mutation.Removes ? State.Without(mutation.Key, version) : State.With(stored);
        _changes.Add(new(TypeOf(mutation, previous), stored, previous));
        _outcomes.Add((pending, stored));
    }

    public void Acknowledge()
    {
        foreach (var (pending, outcome) in _outcomes)
        {
            pending.Outcome.SetResult(outcome);
        }
    }

    public void Fail(Exception error)
    {
        foreach (var (pending, _) in _outcomes)
        {
            pending.Outcome.SetException(error);
        }
    }

    private static ChangeType TypeOf(Mutation mutation, StoredObject? previous) =>
        mutation.Removes ? ChangeType.Deleted : previous is null ? ChangeType.Added : ChangeType.Modified;
}
