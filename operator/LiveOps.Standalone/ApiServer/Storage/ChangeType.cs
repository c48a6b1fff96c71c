namespace LiveOps.Standalone.ApiServer.Storage;

internal enum ChangeType
{
    Added,
    Modified,
    Deleted,
}
