namespace LiveOps.Gateway.Rest;

internal sealed record MarkBody(string Type, string Id, string Label, int Ttl);
