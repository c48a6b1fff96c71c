namespace LiveOps.Standalone.ApiServer.Http;

/// <summary>In what form objects are wanted.</summary>
internal enum ResponseShape
{
    Object,

    /// <summary>meta.k8s.io/v1 Table: the columns of <c>kubectl get</c>.</summary>
    Table,

    /// <summary>meta.k8s.io/v1 PartialObjectMetadata.</summary>
    Metadata,
}
