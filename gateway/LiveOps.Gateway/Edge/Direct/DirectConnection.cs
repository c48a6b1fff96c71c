using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace LiveOps.Gateway.Edge.Direct;

/// <summary>
/// Answers requests for files at hand on the connection itself, before the server's HTTP begins: the head is looked through once, and the prepared answer
/// goes to the kernel in one call. With the first request that is anything else the connection is the server's for good, with all bytes that are
/// not answered yet, so nothing depends on this but speed.
/// </summary>
internal sealed class DirectConnection(ConnectionDelegate next, DirectAnswers answers, ConnectionWatch watch)
{
    public async Task RunAsync(ConnectionContext connection)
    {
        if (connection.Features.Get<IConnectionSocketFeature>()?.Socket is not { } socket || !await AnswerAllAsync(connection, socket))
        {
            connection.Transport = new OffloadedTransport(connection.Transport);
            await next(connection);
        }
    }

    /// <returns>False where the connection goes on with the server's HTTP, true where it has ended.</returns>
    private async Task<bool> AnswerAllAsync(ConnectionContext connection, Socket socket)
    {
        var input = connection.Transport.Input;
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        using var watched = watch.Begin(connection);
        using var stopping = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested.Register(input.CancelPendingRead);
        try
        {
            while (true)
            {
                watched.Waits();
                var read = await input.ReadAsync();
                var buffer = read.Buffer;
                if (read.IsCanceled || (read.IsCompleted && buffer.IsEmpty))
                {
                    return true;
                }

                watched.Works();
                var (answer, consumed) = Find(buffer.FirstSpan, address);
                if (consumed == 0 && await RefreshAsync(buffer))
                {
                    (answer, consumed) = Find(buffer.FirstSpan, address);
                }

                if (consumed == 0)
                {
                    input.AdvanceTo(buffer.Start);
                    return false;
                }

                input.AdvanceTo(buffer.GetPosition(consumed));
                await SendAsync(socket, answer);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException or OperationCanceledException)
        {
            // The listener is gone, or was put out: there is nobody left to tell.
            connection.Abort();
            return true;
        }
    }

    private (ReadOnlyMemory<byte> Answer, int Consumed) Find(ReadOnlySpan<byte> data, IPAddress? address)
    {
        if (!RequestHead.TryParse(data, out var head))
        {
            return default;
        }

        var answer = answers.Find(head, address);
        return answer.IsEmpty ? default : (answer, head.Length);
    }

    private ValueTask<bool> RefreshAsync(ReadOnlySequence<byte> buffer) =>
        RequestHead.TryParse(buffer.FirstSpan, out var head) ? answers.RefreshAsync(head) : ValueTask.FromResult(false);

    private static async ValueTask SendAsync(Socket socket, ReadOnlyMemory<byte> answer)
    {
        while (!answer.IsEmpty)
        {
            answer = answer[await socket.SendAsync(answer, SocketFlags.None)..];
        }
    }
}
