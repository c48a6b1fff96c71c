namespace LiveOps.Gateway.Rest;

/// <summary><c>{}</c>.</summary>
internal sealed record EmptyBody;
