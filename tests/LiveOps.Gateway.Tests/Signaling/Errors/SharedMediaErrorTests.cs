namespace LiveOps.Gateway.Tests.Signaling.Errors;

public sealed class SharedMediaErrorTests() : MediaErrorContract(twoGateways: true);
