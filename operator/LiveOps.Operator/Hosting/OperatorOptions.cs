using System.ComponentModel.DataAnnotations;

namespace LiveOps.Operator.Hosting;

/// <summary>How the operator runs (configuration section <c>LiveOps:Operator</c>).</summary>
public sealed record OperatorOptions
{
    public const string Section = "LiveOps:Operator";

    /// <summary>Address and port of /healthz, /readyz and /metrics. Default 127.0.0.1:8082; port 0 takes a free one.</summary>
    [Required, RegularExpression(@"^(\d{1,3}(\.\d{1,3}){3}|\[[0-9a-fA-F:]+\]):\d{1,5}$", ErrorMessage = "LiveOps:Operator:Http must be an IP address and a port, such as 127.0.0.1:8082.")]
    public string Http { get; init; } = "127.0.0.1:8082";

    /// <summary>Whether replicas elect the one that acts. Default false: this process acts as soon as it runs.</summary>
    public bool LeaderElection { get; init; }
}
