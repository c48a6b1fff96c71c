namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>A field that another manager owns and the applied configuration would change.</summary>
internal sealed record FieldConflict(ManagedFieldsEntry Owner, string Field);
