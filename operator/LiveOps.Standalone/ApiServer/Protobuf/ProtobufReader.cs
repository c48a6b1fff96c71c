using LiveOps.Standalone.ApiServer.Errors;

namespace LiveOps.Standalone.ApiServer.Protobuf;

/// <summary>Reads the fields of a protobuf message, one after another (https://protobuf.dev/programming-guides/encoding).</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private const int Varint = 0;
    private const int Bytes = 2;
    private const int LongestVarint = 10;

    private ReadOnlySpan<byte> _rest = message;

    /// <summary>Number of the field that was read.</summary>
    public int Field { get; private set; }

    /// <summary>The field's value, if it is a number.</summary>
    public ulong Number { get; private set; }

    /// <summary>The field's value, if it is a string, bytes or a message.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>Reads the next field; false at the end.</summary>
    /// <exception cref="ApiException">The message breaks off, or holds what Kubernetes does not use (400).</exception>
    public bool Read()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var tag = ReadVarint();
        Field = (int)Math.Min(tag >> 3, int.MaxValue);
        Number = 0;
        Content = default;
        switch ((int)(tag & 7))
        {
            case Varint:
                Number = ReadVarint();
                return true;
            case Bytes:
                var length = ReadVarint();
                if (length > (ulong)_rest.Length)
                {
                    throw Broken();
                }

                Content = _rest[..(int)length];
                _rest = _rest[(int)length..];
                return true;
            default:
                throw Broken();
        }
    }

    public static ApiException Broken() => RequestErrors.BadRequest("the body of the request is not valid protobuf");

    private ulong ReadVarint()
    {
        var value = 0UL;
        for (var i = 0; i < LongestVarint && i < _rest.Length; i++)
        {
            value |= (ulong)(_rest[i] & 0x7f) << (7 * i);
            if (_rest[i] < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return value;
            }
        }

        throw Broken();
    }
}
