namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>How a list is merged and owned (<c>x-kubernetes-list-type</c>).</summary>
internal enum ListType
{
    /// <summary>As a whole.</summary>
    Atomic,

    /// <summary>Item by item; the items are scalars and differ.</summary>
    Set,

    /// <summary>Item by item; the items are objects that differ in their keys.</summary>
    Map,
}
