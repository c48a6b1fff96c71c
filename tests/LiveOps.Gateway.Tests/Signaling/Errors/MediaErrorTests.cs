namespace LiveOps.Gateway.Tests.Signaling.Errors;

public sealed class MediaErrorTests() : MediaErrorContract(twoGateways: false);
