using System.Security.Cryptography;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins;

/// <summary>
/// A request made again and again, such as the one for a list of rooms, whose answer is mostly what it was: one that is the same to the
/// byte is not read anew, but gives the same object again. May be used by several callers at once.
/// </summary>
public sealed class PluginPoll<TResult>
    where TResult : PluginResult
{
    private readonly JanusHandle _handle;
    private readonly JanusCall<TResult> _call;
    private Answer? _last;

    /// <param name="handle">The handle to ask on.</param>
    /// <param name="request">What to ask.</param>
    public PluginPoll(JanusHandle handle, PluginRequest<TResult> request)
    {
        _handle = handle;
        var call = PluginCalls.For(request, jsep: null);
        _call = call with { Read = Read };

        bool Read(ref JanusFrame frame, out TResult result)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(frame.Data, digest);
            if (frame.Jsep.IsEmpty && Volatile.Read(ref _last) is { } last && digest.SequenceEqual(last.Digest))
            {
                result = last.Result;
                return true;
            }

            var isResult = call.Read(ref frame, out result);
            if (isResult)
            {
                Volatile.Write(ref _last, new(digest.ToArray(), result));
            }

            return isResult;
        }
    }

    /// <summary>Asks.</summary>
    /// <exception cref="JanusPluginException">The plugin refused.</exception>
    public Task<TResult> SendAsync(CancellationToken cancellationToken) => _handle.SendAsync(_call, cancellationToken);

    /// <summary>An answer as it was read, and the digest of its bytes: lists of a thousand rooms would be kept twice otherwise.</summary>
    private sealed record Answer(byte[] Digest, TResult Result);
}
