using System.Buffers;
using System.IO.Pipelines;

namespace LiveOps.Kubernetes.Api;

/// <summary>Splits a stream into lines; a line stays valid until the next is asked for.</summary>
internal sealed class LineReader(PipeReader pipe, string request, int maxBytes)
{
    private SequencePosition? _consumed;

    /// <summary>The next line, or null at the end of the stream.</summary>
    /// <exception cref="HttpRequestException">The connection broke, stayed silent, or ended within a line.</exception>
    public async ValueTask<ReadOnlySequence<byte>?> ReadAsync(TimeLimit silence)
    {
        if (_consumed is { } consumed)
        {
            pipe.AdvanceTo(consumed);
            _consumed = null;
        }

        // Only what is new is searched: a long line arrives in many pieces.
        var searched = 0L;
        while (true)
        {
            var result = await ReadPieceAsync(silence);
            var buffer = result.Buffer;
            if (buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                _consumed = buffer.GetPosition(1, end);
                return buffer.Slice(0, end);
            }

            if (result.IsCompleted)
            {
                return buffer.IsEmpty ? null : throw new HttpRequestException($"{request}: the connection ended in the middle of an event.");
            }

            if (buffer.Length > maxBytes)
            {
                throw new HttpRequestException($"{request}: an event exceeds {maxBytes} bytes.");
            }

            searched = buffer.Length;
            pipe.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private async ValueTask<ReadResult> ReadPieceAsync(TimeLimit silence)
    {
        try
        {
            return await pipe.ReadAsync(silence.Token);
        }
        catch (OperationCanceledException e) when (silence.IsOver)
        {
            throw new HttpRequestException($"{request}: the connection stayed silent for too long and counts as dead.", e);
        }
        catch (IOException e)
        {
            throw new HttpRequestException($"{request}: the connection broke.", e);
        }
    }
}
