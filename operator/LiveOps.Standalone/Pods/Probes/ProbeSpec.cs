using System.Text.Json;

namespace LiveOps.Standalone.Pods.Probes;

/// <summary>How readiness is asked for (core/v1 Probe).</summary>
internal sealed record ProbeSpec
{
    public HttpGetAction? HttpGet { get; init; }

    public TcpSocketAction? TcpSocket { get; init; }

    public int InitialDelaySeconds { get; init; }

    public int PeriodSeconds { get; init; } = 10;

    public int TimeoutSeconds { get; init; } = 1;

    public int SuccessThreshold { get; init; } = 1;

    public int FailureThreshold { get; init; } = 3;

    /// <summary>An HTTP request; an answer from 200 to 399 is a success.</summary>
    internal sealed record HttpGetAction
    {
        public string Path { get; init; } = "/";

        /// <summary>Number, or name of one of the container's ports.</summary>
        public JsonElement Port { get; init; }

        /// <summary>Null: the Pod's address.</summary>
        public string? Host { get; init; }

        /// <summary><c>HTTP</c> or <c>HTTPS</c>.</summary>
        public string Scheme { get; init; } = "HTTP";

        public IReadOnlyList<HttpHeader> HttpHeaders { get; init; } = [];
    }

    /// <summary>A TCP connection; being accepted is a success.</summary>
    internal sealed record TcpSocketAction
    {
        /// <summary>Number, or name of one of the container's ports.</summary>
        public JsonElement Port { get; init; }

        /// <summary>Null: the Pod's address.</summary>
        public string? Host { get; init; }
    }

    internal sealed record HttpHeader(string Name, string Value);
}
