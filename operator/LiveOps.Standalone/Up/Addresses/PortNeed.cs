namespace LiveOps.Standalone.Up.Addresses;

/// <param name="For">Who listens there, as in "the gateway".</param>
/// <param name="Flag">The flag that changes it.</param>
internal sealed record PortNeed(ListenAddress Address, string For, string Flag);
