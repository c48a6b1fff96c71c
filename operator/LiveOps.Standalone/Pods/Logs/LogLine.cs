using System.Globalization;
using System.Text;

namespace LiveOps.Standalone.Pods.Logs;

/// <summary>One line of a container's log, kept as <c>TIME STREAM F|P TEXT</c> (Kubernetes' CRI log format; P: the line goes on).</summary>
/// <param name="Time">When it was read.</param>
/// <param name="Stream"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="IsComplete">False for a piece of a line that was too long.</param>
/// <param name="Text">Without the line feed.</param>
internal readonly record struct LogLine(DateTimeOffset Time, string Stream, bool IsComplete, ReadOnlyMemory<byte> Text)
{
    private const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.fffffff'Z'";

    private string FormattedTime => Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>As it stands in the file.</summary>
    public byte[] ToFile() => [.. Encoding.ASCII.GetBytes($"{FormattedTime} {Stream} {(IsComplete ? 'F' : 'P')} "), .. Text.Span, (byte)'\n'];

    /// <summary>As <c>kubectl logs</c> shows it.</summary>
    public byte[] ToReader(bool timestamps)
    {
        ReadOnlySpan<byte> time = timestamps ? Encoding.ASCII.GetBytes(FormattedTime + " ") : [];
        return IsComplete ? [.. time, .. Text.Span, (byte)'\n'] : [.. time, .. Text.Span];
    }

    /// <summary>Reads a line as it stands in the file, without its line feed; false for what is none, such as one cut off by a crash.</summary>
    public static bool TryParse(ReadOnlySpan<byte> line, out LogLine parsed)
    {
        parsed = default;
        var space = line.IndexOf((byte)' ');
        if (space < 0 || line.Length < space + 10
            || !DateTimeOffset.TryParseExact(
                Encoding.ASCII.GetString(line[..space]), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return false;
        }

        // "stdout F " and "stderr F " are equally long.
        var rest = line[(space + 1)..];
        parsed = new(time, rest.StartsWith("stderr"u8) ? "stderr" : "stdout", rest[7] == 'F', rest[9..].ToArray());
        return true;
    }
}
