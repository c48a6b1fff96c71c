using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.Sip;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Register))]
[JsonSerializable(typeof(Unregister))]
[JsonSerializable(typeof(Subscribe))]
[JsonSerializable(typeof(Unsubscribe))]
[JsonSerializable(typeof(Call))]
[JsonSerializable(typeof(Progress))]
[JsonSerializable(typeof(Accept))]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Decline))]
[JsonSerializable(typeof(Transfer))]
[JsonSerializable(typeof(Hold))]
[JsonSerializable(typeof(Unhold))]
[JsonSerializable(typeof(HangUp))]
[JsonSerializable(typeof(SetRecording))]
[JsonSerializable(typeof(SendInfo))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendDtmf))]
[JsonSerializable(typeof(RequestKeyframe))]
[JsonSerializable(typeof(Reset))]
[JsonSerializable(typeof(SipState))]
[JsonSerializable(typeof(CallIncoming))]
[JsonSerializable(typeof(CallAccepted))]
[JsonSerializable(typeof(CallEnded))]
[JsonSerializable(typeof(Registered))]
[JsonSerializable(typeof(RegistrationFailed))]
[JsonSerializable(typeof(SipNotice))]
internal sealed partial class SipJsonContext : JsonSerializerContext;
