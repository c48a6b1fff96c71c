namespace LiveOps.Gateway.Calls.Users;

/// <summary>Somebody who can be called.</summary>
/// <param name="Scope">Those of the same scope reach each other: <c>namespace/room</c> of their tokens, or empty for all who came without one.</param>
/// <param name="Name">Unique within the scope.</param>
internal sealed record CallUser(string Scope, string Name)
{
    /// <summary>The scope of those with tokens for a LiveRoom.</summary>
    public static string ScopeOf(string @namespace, string room) => $"{@namespace}/{room}";

    public override string ToString() => $"{Scope}:{Name}";
}
