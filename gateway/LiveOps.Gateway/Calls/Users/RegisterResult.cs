namespace LiveOps.Gateway.Calls.Users;

/// <param name="Registered">False where somebody else holds the name and keeps it.</param>
/// <param name="Replaced">The registration that had to give way; its connection is to be closed.</param>
internal readonly record struct RegisterResult(bool Registered, Registration? Replaced);
