using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Standalone.Pods.Logs;

/// <summary>Picks from a log what was asked for.</summary>
internal static class LogReader
{
    /// <summary>Owns <paramref name="snapshot"/>.</summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        LogSnapshot snapshot, PodLogRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var owned = snapshot;
        var left = request.LimitBytes ?? long.MaxValue;
        await foreach (var line in LinesAsync(snapshot, request, cancellationToken))
        {
            ReadOnlyMemory<byte> bytes = line.ToReader(request.Timestamps);
            yield return bytes.Length > left ? bytes[..(int)left] : bytes;
            left -= bytes.Length;
            if (left <= 0)
            {
                yield break;
            }
        }
    }

    private static async IAsyncEnumerable<LogLine> LinesAsync(
        LogSnapshot snapshot, PodLogRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var written = WrittenAsync(snapshot, request.Since, cancellationToken);
        await foreach (var line in request.TailLines is { } count ? TailAsync(written, count) : written)
        {
            yield return line;
        }

        if (snapshot.Live is not null)
        {
            await foreach (var line in snapshot.Live.ReadAllAsync(cancellationToken))
            {
                yield return line;
            }
        }
    }

    private static async IAsyncEnumerable<LogLine> TailAsync(IAsyncEnumerable<LogLine> lines, long count)
    {
        var tail = new Queue<LogLine>();
        await foreach (var line in lines)
        {
            tail.Enqueue(line);
            if (tail.Count > count)
            {
                tail.Dequeue();
            }
        }

        foreach (var line in tail)
        {
            yield return line;
        }
    }

    private static async IAsyncEnumerable<LogLine> WrittenAsync(
        LogSnapshot snapshot, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (file, length) in snapshot.Files)
        {
            var reader = PipeReader.Create(file, new StreamPipeReaderOptions(leaveOpen: true));
            var read = 0L;
            while (read < length)
            {
                var result = await reader.ReadAsync(cancellationToken);
                var buffer = result.Buffer;
                while (read < length && buffer.PositionOf((byte)'\n') is { } end)
                {
                    var line = buffer.Slice(0, end).ToArray();
                    read += line.Length + 1;
                    buffer = buffer.Slice(line.Length + 1);
                    if (LogLine.TryParse(line, out var parsed) && (since is null || parsed.Time >= since))
                    {
                        yield return parsed;
                    }
                }

                reader.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted)
                {
                    break;
                }
            }

            await reader.CompleteAsync();
        }
    }
}
