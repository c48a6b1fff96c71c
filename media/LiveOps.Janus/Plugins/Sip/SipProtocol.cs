using System.Text.Json;
using System.Text.Json.Serialization;

using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Sip;

internal sealed class SipProtocol : PluginProtocol
{
    public static SipProtocol Instance { get; } = new();

    public override string Plugin => "janus.plugin.sip";

    public override JsonSerializerContext Json => SipJsonContext.Default;

    public override PluginEvent? DecodeEvent(JsonElement data) => EventFields.Text(data, "result"u8, "event"u8) switch
    {
        "incomingcall" => data.Deserialize(SipJsonContext.Default.CallIncoming),
        "accepted" => data.Deserialize(SipJsonContext.Default.CallAccepted),
        "hangup" => data.Deserialize(SipJsonContext.Default.CallEnded),
        "registered" => data.Deserialize(SipJsonContext.Default.Registered),
        "registration_failed" => data.Deserialize(SipJsonContext.Default.RegistrationFailed),
        _ => data.Deserialize(SipJsonContext.Default.SipNotice),
    };
}
