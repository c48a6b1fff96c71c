namespace LiveOps.Operator.Nodes;

/// <summary>A media node did not do what it was asked.</summary>
internal sealed class NodeException(NodeFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public NodeFailure Failure { get; } = failure;
}
