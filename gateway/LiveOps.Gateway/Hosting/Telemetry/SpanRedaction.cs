using System.Diagnostics;
using OpenTelemetry;

namespace LiveOps.Gateway.Hosting.Telemetry;

/// <summary>Keeps queries out of spans: tokens are sent in them.</summary>
internal sealed class SpanRedaction : BaseProcessor<Activity>
{
    private static readonly string[] Tags = ["url.query", "url.full", "http.url", "http.target"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Tags)
        {
            if (data.GetTagItem(tag) is string value)
            {
                var query = tag == "url.query" ? 0 : value.IndexOf('?', StringComparison.Ordinal);
                data.SetTag(tag, query < 0 ? value : query == 0 ? null : value[..query]);
            }
        }
    }
}
