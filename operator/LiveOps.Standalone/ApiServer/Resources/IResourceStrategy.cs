using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>What is peculiar to one kind when its objects are written.</summary>
internal interface IResourceStrategy
{
    /// <summary>Whether <c>metadata.generation</c> counts the changes of all but metadata and status.</summary>
    bool TracksGeneration { get; }

    /// <summary>Whether an update may leave out the resource version and so overwrite whatever is there.</summary>
    bool AllowsUnconditionalUpdate { get; }

    /// <summary>Sets defaults and what only the server may set, before validation.</summary>
    /// <param name="current">The stored object; null on creation.</param>
    void Prepare(JsonObject value, JsonObject? current);

    IEnumerable<FieldError> Validate(JsonObject value, JsonObject? current);

    /// <summary>Seconds between the request to delete an object and its end, for whoever runs it to stop it.</summary>
    /// <param name="asked">What the request says; null leaves it to the kind.</param>
    long GracePeriodSeconds(JsonObject value, long? asked);

    /// <summary>Whether a name is a DNS subdomain, as most are; otherwise only what a path segment needs is asked.</summary>
    bool NamesAreDnsLabels { get; }
}
