using System.Text.Json.Serialization;

namespace LiveOps.Janus.Protocol;

/// <summary>
/// The id of a room, participant, mountpoint or user: a positive integer, or a string where the plugin is configured with
/// <c>string_ids = true</c>. Converts implicitly from <see cref="long"/> and <see cref="string"/>.
/// </summary>
[JsonConverter(typeof(JanusIdConverter))]
public readonly record struct JanusId
{
    private readonly long _number;

    public JanusId(long number) => _number = number;

    public JanusId(string text) => Text = text;

    /// <summary>The id where it is a string, else null.</summary>
    public string? Text { get; }

    /// <summary>The id where it is an integer.</summary>
    /// <exception cref="InvalidOperationException">The id is a string.</exception>
    public long Number => Text is null
        ? _number
        : throw new InvalidOperationException($"The id \"{Text}\" is a string; the server runs with string_ids, so read Text.");

    public static implicit operator JanusId(long number) => new(number);

    public static implicit operator JanusId(string text) => new(text);

    public static JanusId FromInt64(long number) => new(number);

    public static JanusId FromString(string text) => new(text);

    public override string ToString() => Text ?? _number.ToString();
}
