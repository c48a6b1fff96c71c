namespace LiveOps.Standalone.ApiServer.Protobuf;

/// <summary>A field of a message, as JSON knows it.</summary>
internal sealed record ProtobufField(string Name, ProtobufKind Kind, IReadOnlyDictionary<int, ProtobufField>? Message = null);
