namespace LiveOps.Gateway.Rest;

internal sealed record TokenAnswer(string Token);
