using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>A compiled CEL expression over <c>self</c> and <c>oldSelf</c>.</summary>
internal sealed class CelProgram
{
    private CelProgram(string source) => Source = source;

    public string Source { get; }

    public bool UsesOldSelf { get; private init; }

    /// <exception cref="CelException">The expression is wrong, or outside the part of CEL this server knows.</exception>
    public static CelProgram Compile(string expression, SchemaNode self) => throw new NotSupportedException();
}
