namespace LiveOps.Standalone.ApiServer.Cel.Compilation;

/// <summary>A checked expression: its type, and how to compute it.</summary>
internal sealed record CompiledNode(CelType Type, Func<CelScope, object?> Evaluate);
