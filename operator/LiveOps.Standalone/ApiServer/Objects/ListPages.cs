using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Errors;
using LiveOps.Standalone.ApiServer.Json;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>Keeps the states that lists in pages began with, so that all pages of a list show the same moment.</summary>
internal sealed class ListPages(ObjectStore store, TimeProvider time)
{
    private const int MaxKept = 64;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly LinkedList<(StoreState State, DateTimeOffset Since)> _kept = new();

    /// <summary>The state to list, and the key after which the page begins.</summary>
    /// <exception cref="ApiException">The token is malformed (400), or its state is no longer kept (410).</exception>
    public (StoreState State, StorageKey? After) Open(string? continueToken)
    {
        if (string.IsNullOrEmpty(continueToken))
        {
            return (store.State, null);
        }

        var token = Parse(continueToken);
        var revision = token.Number("rv");
        var key = new StorageKey("", token.Text("namespace") ?? "", token.Text("name") ?? "");
        lock (_lock)
        {
            var kept = _kept.FirstOrDefault(entry => entry.State.Revision == revision && time.GetUtcNow() - entry.Since < Lifetime);
            return (kept.State ?? throw RequestErrors.Expired(
                "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter."), key);
        }
    }

    /// <summary>The token with which the page after <paramref name="last"/> is asked for.</summary>
    public string Continue(StoreState state, StorageKey last)
    {
        lock (_lock)
        {
            if (_kept.All(entry => entry.State.Revision != state.Revision))
            {
                _kept.AddLast((state, time.GetUtcNow()));
            }

            while (_kept.Count > MaxKept || time.GetUtcNow() - _kept.First!.Value.Since >= Lifetime)
            {
                _kept.RemoveFirst();
            }
        }

        var token = new JsonObject { ["rv"] = state.Revision, ["namespace"] = last.Namespace, ["name"] = last.Name };
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(token.ToJsonString()));
    }

    private static JsonObject Parse(string token)
    {
        try
        {
            return JsonNode.Parse(Convert.FromBase64String(token)) as JsonObject ?? throw new FormatException("no object");
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw RequestErrors.BadRequest("continue key is not valid");
        }
    }
}
