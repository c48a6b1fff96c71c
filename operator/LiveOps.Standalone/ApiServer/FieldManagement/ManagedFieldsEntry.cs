namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>One entry of <c>metadata.managedFields</c> (meta/v1 ManagedFieldsEntry).</summary>
internal sealed record ManagedFieldsEntry
{
    public required FieldManager Manager { get; init; }

    public required ManagedFieldsOperation Operation { get; init; }

    public DateTimeOffset? Time { get; init; }
}
