namespace LiveOps.Gateway.Rest;

internal sealed record ModuleListAnswer(IReadOnlyList<ModuleBody> Modules)
{
    public bool Success { get; } = true;

    public int Count => Modules.Count;
}
