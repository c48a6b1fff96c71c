namespace LiveOps.Janus.Transport;

/// <summary>Makes a transport that is not yet open.</summary>
public delegate IJanusTransport JanusTransportFactory(JanusTransportContext context);
