namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>An expression that cannot be compiled; the message shows where.</summary>
internal sealed class CelException(string message, int position) : Exception(message)
{
    /// <summary>Offset into the expression, in UTF-16 units.</summary>
    public int Position { get; } = position;
}
