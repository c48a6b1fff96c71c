namespace LiveOps.Gateway.Signaling.Methods;

/// <summary>What a request waits for among those of its connection.</summary>
internal enum RpcOrder
{
    /// <summary>All requests before it, candidates excepted.</summary>
    InTurn,

    /// <summary>As <see cref="InTurn"/>; candidates wait for it.</summary>
    Join,

    /// <summary>A pending join, and those of its kind before it.</summary>
    AfterJoin,
}
