namespace LiveOps.Resources.Rooms;

/// <summary>An entry of a Secret in the namespace of the object that refers to it.</summary>
/// <param name="Name">Name of the Secret.</param>
/// <param name="Key">Key within its data.</param>
public sealed record SecretKeyReference(string Name, string Key);
