namespace LiveOps.Gateway.Tests.Signaling.Errors;

public sealed class SharedJoinErrorTests() : JoinErrorContract(twoGateways: true);
