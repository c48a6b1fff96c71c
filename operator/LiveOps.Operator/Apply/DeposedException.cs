namespace LiveOps.Operator.Apply;

/// <summary>This operator may lead no more, and writes nothing.</summary>
internal sealed class DeposedException() : Exception("The lease has not been renewed in time; another operator may lead, so nothing is written.");
