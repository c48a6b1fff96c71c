using System.Diagnostics;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LiveOps.Gateway.Hosting.Telemetry;

/// <summary>Sends traces of requests, of what they ask other processes, and of signaling methods to an OTLP receiver.</summary>
internal sealed class Tracing(IOptions<TelemetryOptions> options) : IHostedService
{
    /// <summary>Spans of the gateway's own.</summary>
    public static readonly ActivitySource Source = new("LiveOps.Gateway");

    private TracerProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value is { OtlpEndpoint: { } endpoint } settings)
        {
            _provider = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(ResourceBuilder.CreateDefault().AddService("liveops-gateway"))
                .AddSource(Source.Name, "Microsoft.AspNetCore", "System.Net.Http")
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.SampleRatio)))
                .AddProcessor(new SpanRedaction())
                .AddOtlpExporter(exporter => Set(exporter, new Uri(endpoint), settings.OtlpProtocol))
                .Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        // Sends what is left.
        _provider?.Dispose();
        return Task.CompletedTask;
    }

    private static void Set(OtlpExporterOptions exporter, Uri endpoint, string protocol)
    {
        exporter.Protocol = protocol == "http" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = protocol == "http" ? new Uri(endpoint, "/v1/traces") : endpoint;
    }
}
