using System.ComponentModel.DataAnnotations;

namespace LiveOps.Gateway.Hosting.Telemetry;

/// <summary>Where traces go; section <c>LiveOps:Telemetry</c>.</summary>
internal sealed record TelemetryOptions : IValidatableObject
{
    /// <summary>URL of an OTLP receiver, such as <c>http://127.0.0.1:4317</c>. Default none: no traces.</summary>
    public string? OtlpEndpoint { get; init; }

    /// <summary><c>grpc</c> (default), or <c>http</c> for OTLP over HTTP with protobuf; the path <c>/v1/traces</c> is added then.</summary>
    [RegularExpression("^(grpc|http)$", ErrorMessage = "must be grpc or http")]
    public string OtlpProtocol { get; init; } = "grpc";

    /// <summary>Which part of the traces that begin here is kept, 0 to 1. Default 1.</summary>
    [Range(0, 1)]
    public double SampleRatio { get; init; } = 1;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (OtlpEndpoint is not null && !Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out _))
        {
            yield return new("must be a URL", [nameof(OtlpEndpoint)]);
        }
    }
}
