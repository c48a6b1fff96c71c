namespace LiveOps.Resources.Nodes;

/// <summary>A Secret in the namespace of the object that refers to it.</summary>
public sealed record SecretReference(string Name);
