namespace LiveOps.Standalone.ApiServer.Patches;

/// <summary>A patch that is malformed or does not fit the object it is for; the message is for the one who sent it.</summary>
internal sealed class PatchException(string message, bool malformed = false) : Exception(message)
{
    /// <summary>The patch itself is wrong (400) and would fit no object; otherwise it does not fit this one (422).</summary>
    public bool Malformed { get; } = malformed;
}
