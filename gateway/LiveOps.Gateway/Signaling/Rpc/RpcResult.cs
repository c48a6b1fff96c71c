using System.Text.Json.Serialization.Metadata;

namespace LiveOps.Gateway.Signaling.Rpc;

/// <summary>What a method answers: a value, nothing (<c>null</c> on the wire), or an error.</summary>
internal sealed class RpcResult
{
    private RpcResult(object? value, JsonTypeInfo? type, RpcError? error)
    {
        Value = value;
        Type = type;
        Error = error;
    }

    public static RpcResult Nothing { get; } = new(null, null, null);

    public object? Value { get; }

    /// <summary>How <see cref="Value"/> is written.</summary>
    public JsonTypeInfo? Type { get; }

    public RpcError? Error { get; }

    public static RpcResult Of<T>(T value, JsonTypeInfo<T> type) => new(value, type, null);

    public static implicit operator RpcResult(RpcError error) => new(null, null, error);
}
