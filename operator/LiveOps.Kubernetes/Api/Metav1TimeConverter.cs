using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveOps.Kubernetes.Api;

/// <summary>meta/v1 Time: RFC 3339 in UTC with whole seconds; fractions and offsets are accepted when reading.</summary>
public sealed class Metav1TimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
