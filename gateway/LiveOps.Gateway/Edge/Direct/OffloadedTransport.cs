using System.IO.Pipelines;

namespace LiveOps.Gateway.Edge.Direct;

/// <summary>A connection's bytes for whoever may take his time with them.</summary>
internal sealed class OffloadedTransport(IDuplexPipe inner) : IDuplexPipe
{
    public PipeReader Input { get; } = new OffloadedReader(inner.Input);

    public PipeWriter Output => inner.Output;
}
