using Microsoft.Net.Http.Headers;

namespace LiveOps.Gateway.Edge;

/// <summary>A part of a file, both ends included.</summary>
internal readonly record struct ByteRange(int First, int Last)
{
    /// <summary>None of it is in the file.</summary>
    public bool IsEmpty => Last < First;

    public static ByteRange Of(RangeItemHeaderValue asked, int length)
    {
        if (asked.From is not { } from)
        {
            return new ByteRange((int)Math.Max(0, length - asked.To!.Value), asked.To == 0 ? -1 : length - 1);
        }

        return from >= length ? new ByteRange(0, -1) : new ByteRange((int)from, (int)Math.Min(asked.To ?? long.MaxValue, length - 1));
    }
}
