namespace LiveOps.Mixer.Codec.Forks;

/// <summary>The fork server did not do what it was asked; the message says why.</summary>
internal sealed class ForkServerException(string message) : Exception(message);
