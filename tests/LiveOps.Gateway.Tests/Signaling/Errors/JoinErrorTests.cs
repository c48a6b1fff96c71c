namespace LiveOps.Gateway.Tests.Signaling.Errors;

public sealed class JoinErrorTests() : JoinErrorContract(twoGateways: false);
