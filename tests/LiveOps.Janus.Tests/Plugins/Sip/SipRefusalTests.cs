using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.Sip;

namespace LiveOps.Janus.Tests.Plugins.Sip;

public sealed class SipRefusalTests(JanusFixture fixture) : RefusalTests<SipPlugin>(fixture)
{
    /// <summary>Janus 1.1.2 says "Wrong state" with code 0 where it checks the state of the call inside a request.</summary>
    private const int Uncoded = 0;

    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new Register { Username = "nonsense" }, SipErrors.InvalidAddress),
        (new Unregister(), SipErrors.WrongState),
        (new Subscribe { Event = "message-summary" }, SipErrors.WrongState),
        (new Unsubscribe { Event = "message-summary" }, SipErrors.WrongState),
        (new Call { Uri = "sip:a@127.0.0.1" }, SipErrors.WrongState),
        (new Progress(), SipErrors.InvalidRequest),
        (new Accept(), SipErrors.WrongState),
        (new Update(), SipErrors.WrongState),
        (new Transfer { Uri = "sip:a@127.0.0.1" }, Uncoded),
        (new SetRecording { Action = "start" }, Uncoded),
        (new SendInfo { Type = "t", Content = "c" }, Uncoded),
        (new SendMessage { Content = "c" }, Uncoded),
        (new SendDtmf { Digit = "1" }, Uncoded),
        (new RequestKeyframe(), SipErrors.InvalidRequest),
    ];
}
