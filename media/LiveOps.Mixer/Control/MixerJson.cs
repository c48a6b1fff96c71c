using System.Text.Json.Serialization;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Mixes;

namespace LiveOps.Mixer.Control;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    Converters = [
        typeof(Rfc3339Converter),
        typeof(NamedEnumConverter<MixCodec>), typeof(NamedEnumConverter<MixEncryption>),
        typeof(NamedEnumConverter<MixState>), typeof(NamedEnumConverter<SourceState>)])]
[JsonSerializable(typeof(MixRequest))]
[JsonSerializable(typeof(MixResponse))]
[JsonSerializable(typeof(MixList))]
[JsonSerializable(typeof(MixerInfo))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(SourceEvent))]
[JsonSerializable(typeof(MixEvent))]
[JsonSerializable(typeof(CodecEvent))]
internal sealed partial class MixerJson : JsonSerializerContext;
