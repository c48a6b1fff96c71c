namespace LiveOps.Gateway.Calls.Protocol;

internal sealed record RosterEntry(string User, string Name, string Status);
