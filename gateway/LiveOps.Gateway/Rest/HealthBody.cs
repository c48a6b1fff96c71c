namespace LiveOps.Gateway.Rest;

/// <param name="Status">Always <c>ok</c>.</param>
/// <param name="Timestamp">Seconds since 1970.</param>
internal sealed record HealthBody(string Status, long Timestamp);
