namespace LiveOps.Janus.Sessions;

/// <summary>What a transaction makes of a frame that names it.</summary>
internal enum TransactionStep
{
    /// <summary>It is finished: forget it.</summary>
    Finished,

    /// <summary>It took the frame and waits for more, as after an <c>ack</c>.</summary>
    Waiting,

    /// <summary>The frame is not its answer and goes to the handle; it still waits.</summary>
    PassedOn,
}
