using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveOps.Janus.Tests.Plugins.Sip;

/// <summary>
/// The least of a SIP registrar and proxy (RFC 3261) that lets two of Janus' agents find each other: it accepts every REGISTER and
/// SUBSCRIBE, and passes on what begins a dialog to whom it is for.
/// </summary>
internal sealed class SipRegistrar : IAsyncDisposable
{
    private readonly UdpClient _socket;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, IPEndPoint> _users = new(StringComparer.Ordinal);
    private readonly Task _running;
    private long _lastBranch;

    public SipRegistrar(string address)
    {
        _socket = new UdpClient(new IPEndPoint(IPAddress.Parse(address), 0));
        _running = RunAsync(_stop.Token);
    }

    private IPEndPoint Address => (IPEndPoint)_socket.Client.LocalEndPoint!;

    /// <summary>The address of record of a user here.</summary>
    public string UriOf(string user) => $"sip:{user}@{Address}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _socket.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(stop);
                var message = SipMessage.Parse(Encoding.UTF8.GetString(received.Buffer));
                await (message.IsResponse ? PassBackAsync(message, stop)
                    : message.Method is "REGISTER" or "SUBSCRIBE" ? AcceptAsync(message, received.RemoteEndPoint, stop)
                    : PassOnAsync(message, received.RemoteEndPoint, stop));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task AcceptAsync(SipMessage request, IPEndPoint from, CancellationToken stop)
    {
        if (request.Method == "REGISTER")
        {
            _users[request.User("To")] = from;
        }

        var answer = request.Answer("200 OK", ["Via", "From", "Call-ID", "CSeq", "Contact"])
            .With("To", request["To"].Contains(";tag=", StringComparison.Ordinal) ? request["To"] : $"{request["To"]};tag=registrar")
            .With("Expires", request["Expires"].Length > 0 ? request["Expires"] : "3600");
        await SendAsync(answer, from, stop);
    }

    /// <summary>The next hop's answer comes back here, so the way on to the sender is kept in the branch.</summary>
    private async Task PassOnAsync(SipMessage request, IPEndPoint from, CancellationToken stop)
    {
        if (_users.TryGetValue(request.UserOfTarget, out var to))
        {
            var branch = $"z9hG4bK-{Interlocked.Increment(ref _lastBranch)}-{from}";
            await SendAsync(request.WithTarget($"sip:{request.UserOfTarget}@{to}").WithFirst("Via", $"SIP/2.0/UDP {Address};branch={branch}"), to, stop);
        }
    }

    private async Task PassBackAsync(SipMessage response, CancellationToken stop)
    {
        var branch = response["Via"].Split("branch=")[1].Split(';')[0];
        await SendAsync(response.WithoutFirst("Via"), IPEndPoint.Parse(branch.Split('-', 3)[2]), stop);
    }

    private async Task SendAsync(SipMessage message, IPEndPoint to, CancellationToken stop) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToString()), to, stop);
}
