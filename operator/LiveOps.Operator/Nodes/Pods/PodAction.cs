namespace LiveOps.Operator.Nodes.Pods;

/// <summary>What is to be done about a node's Pod.</summary>
internal enum PodAction
{
    Keep,
    Create,

    /// <summary>Delete it; once it is gone another is made.</summary>
    Replace,

    /// <summary>Delete it once the node is empty; until then it goes on.</summary>
    Upgrade,

    /// <summary>It is going; another is made once it is gone.</summary>
    Wait,

    /// <summary>It is somebody else's, and is not touched.</summary>
    LeaveForeign,
}
