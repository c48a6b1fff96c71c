using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Kubernetes.Api;

/// <summary>meta/v1 MicroTime: RFC 3339 in UTC with exactly six fractional digits; the server refuses any other number of them.</summary>
public sealed class MicroTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
}
