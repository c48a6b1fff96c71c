namespace LiveOps.Operator.Nodes.Draining;

/// <summary>Why a node is being emptied: words that programs may rely on.</summary>
internal static class DrainReason
{
    /// <summary><c>spec.drain</c>.</summary>
    public const string Asked = "Asked";

    /// <summary>The node's Pod is being deleted.</summary>
    public const string PodDeleted = "PodDeleted";

    /// <summary>The machine that the node's Pod runs on takes no Pods any more (<c>kubectl cordon</c>, <c>kubectl drain</c>, an autoscaler that removes it).</summary>
    public const string MachineCordoned = "MachineCordoned";

    /// <summary>The node's Pod is to be made anew from another template.</summary>
    public const string TemplateChanged = "TemplateChanged";
}
