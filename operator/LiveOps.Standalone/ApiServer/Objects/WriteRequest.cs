using LiveOps.Standalone.ApiServer.FieldManagement;
using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>What all writes have in common.</summary>
internal sealed record WriteRequest
{
    public required ResourceDefinition Resource { get; init; }

    /// <summary>Empty for cluster-scoped objects.</summary>
    public required string Namespace { get; init; }

    /// <summary>Empty where the body names the object.</summary>
    public string Name { get; init; } = "";

    /// <summary>Empty, or <c>status</c>.</summary>
    public string Subresource { get; init; } = "";

    public bool DryRun { get; init; }

    public FieldValidation FieldValidation { get; init; } = FieldValidation.Warn;

    public required string FieldManager { get; init; }

    /// <summary>Fields that the request's body gives twice.</summary>
    public IReadOnlyList<string> DuplicateFields { get; init; } = [];

    /// <summary>Collects what goes into Warning headers.</summary>
    public List<string> Warnings { get; } = [];

    public FieldManager Manager => new(FieldManager, Resource.ApiVersion, Subresource);

    public StorageKey KeyOf(string name) => new(Resource.Resource, Namespace, name);
}
