using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Nodes.Links;

/// <summary>Told what links notice. Calls come from the links' own tasks and must only note what is to be reconciled.</summary>
internal interface ILinkObserver
{
    /// <summary>The connection came up, or was lost.</summary>
    void LinkChanged(ObjectKey node, LinkState state);

    /// <summary>A node that is up has become slow, or is so no more.</summary>
    void SpeedChanged(ObjectKey node);

    /// <summary>What a node has for a room is not what it was.</summary>
    void RoomChanged(ObjectKey node, string uid);

    /// <summary>No packet of a room reaches its mixer any more.</summary>
    void SourceSilent(ObjectKey node, string uid);

    /// <summary>Everything on the node was listed.</summary>
    void Listed(ObjectKey node);
}
