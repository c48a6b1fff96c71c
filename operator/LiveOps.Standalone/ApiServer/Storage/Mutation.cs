using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>A write that happens only if the stored object still has the version it was computed from.</summary>
/// <param name="ExpectedVersion">0: there must be no such object.</param>
/// <param name="Object">The object to store, or for a removal the last state that watchers see. The store sets its resource version.</param>
internal sealed record Mutation(StorageKey Key, long ExpectedVersion, JsonObject Object, bool Removes = false);
