namespace LiveOps.Standalone.Up;

/// <summary>Something the user can cure; its message is all they are shown.</summary>
internal sealed class UpException(string message, Exception? inner = null) : Exception(message, inner);
