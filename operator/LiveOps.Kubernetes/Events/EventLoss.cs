namespace LiveOps.Kubernetes.Events;

/// <summary>Events that were dropped for one cause.</summary>
/// <param name="Count">How many.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Exception">Why that one could not be stored, where the server was asked.</param>
internal readonly record struct EventLoss(int Count, RecordedEvent Last, Exception? Exception);
