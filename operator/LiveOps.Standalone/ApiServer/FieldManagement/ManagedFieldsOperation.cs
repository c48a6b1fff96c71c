namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>How a manager came by its fields.</summary>
internal enum ManagedFieldsOperation
{
    /// <summary>By server-side apply: it owns exactly what it applied last.</summary>
    Apply,

    /// <summary>By create, update or any other patch: it owns what it changed.</summary>
    Update,
}
