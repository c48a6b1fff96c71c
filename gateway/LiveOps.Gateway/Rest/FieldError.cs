namespace LiveOps.Gateway.Rest;

internal sealed record FieldError(string Field, string Message);
