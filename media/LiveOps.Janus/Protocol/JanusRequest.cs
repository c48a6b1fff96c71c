using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Janus.Protocol;

/// <summary>What a request holds besides transaction, credentials and address.</summary>
internal abstract class JanusRequest(string verb)
{
    /// <summary>The value of <c>"janus"</c>.</summary>
    public string Verb { get; } = verb;

    /// <summary>What errors call this request.</summary>
    public virtual string Name => Verb;

    public virtual void WriteFields(Utf8JsonWriter writer)
    {
    }

    /// <summary>Writes the fields of an object into the one being written.</summary>
    protected static void WriteFieldsOf(Utf8JsonWriter writer, object value, JsonTypeInfo type)
    {
        foreach (var field in JsonSerializer.SerializeToElement(value, type).EnumerateObject())
        {
            field.WriteTo(writer);
        }
    }
}
