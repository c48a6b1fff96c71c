using System.Buffers;
using System.IO.Pipelines;

namespace LiveOps.Standalone.Pods.Logs;

/// <summary>Carries what a process writes to its log, line by line.</summary>
internal static class LogPump
{
    /// <summary>A longer line is cut into pieces of this many bytes, as container runtimes do.</summary>
    private const int LongestLine = 16 << 10;

    /// <summary>Ends when all holders of the stream's other side have closed it.</summary>
    public static async Task RunAsync(Stream source, string name, ContainerLog log, TimeProvider time)
    {
        var reader = PipeReader.Create(source);
        while (true)
        {
            var result = await reader.ReadAsync();
            var buffer = result.Buffer;
            var lines = new List<LogLine>();
            while (Take(ref buffer, result.IsCompleted) is { } line)
            {
                lines.Add(new(time.GetUtcNow(), name, line.IsComplete, line.Text));
            }

            log.Append(lines);
            reader.AdvanceTo(buffer.Start, buffer.End);
            if (result.IsCompleted)
            {
                await reader.CompleteAsync();
                return;
            }
        }
    }

    private static (byte[] Text, bool IsComplete)? Take(ref ReadOnlySequence<byte> buffer, bool isLast)
    {
        if (buffer.PositionOf((byte)'\n') is { } end && buffer.Slice(0, end).Length <= LongestLine)
        {
            var line = buffer.Slice(0, end).ToArray();
            buffer = buffer.Slice(line.Length + 1);
            return (line, true);
        }

        if (buffer.Length < LongestLine && !(isLast && buffer.Length > 0))
        {
            return null;
        }

        var piece = buffer.Slice(0, Math.Min(buffer.Length, LongestLine)).ToArray();
        buffer = buffer.Slice(piece.Length);
        return (piece, false);
    }
}
