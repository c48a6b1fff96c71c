namespace LiveOps.Gateway.Calls.Sockets;

/// <summary>What becomes of a message by its number alone.</summary>
internal enum MessageVerdict
{
    Pass,

    Drop,

    /// <summary>Dropped, and it is time to say so.</summary>
    DropAndWarn,

    /// <summary>The sender ignores the warnings.</summary>
    Close,
}
