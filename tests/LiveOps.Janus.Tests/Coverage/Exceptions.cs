namespace LiveOps.Janus.Tests.Coverage;

/// <summary>Requests that Janus 1.1.2 itself never carries out, or never refuses.</summary>
internal static class Exceptions
{
    public static IReadOnlyList<Type> NeverDone { get; } =
    [
        // Known to later versions only.
        typeof(LiveOps.Janus.Plugins.AudioBridge.SuspendParticipant),
        typeof(LiveOps.Janus.Plugins.AudioBridge.ResumeParticipant),
        typeof(LiveOps.Janus.Plugins.NoSip.RequestKeyframe),
        typeof(LiveOps.Janus.Plugins.Sip.Progress),
        typeof(LiveOps.Janus.Plugins.Sip.RequestKeyframe),
        // Taken on a data channel only, which is neither of these transports; Browser/TextRoomInBrowserTests makes them there.
        typeof(LiveOps.Janus.Plugins.TextRoom.JoinRoom),
        typeof(LiveOps.Janus.Plugins.TextRoom.LeaveRoom),
        typeof(LiveOps.Janus.Plugins.TextRoom.SendMessage),
    ];

    public static IReadOnlyList<Type> NeverRefused { get; } =
    [
        // Answered with nothing to do where there is nothing to do, whatever the state.
        typeof(LiveOps.Janus.Plugins.AudioBridge.HangUp),
        typeof(LiveOps.Janus.Plugins.NoSip.HangUp),
        typeof(LiveOps.Janus.Plugins.RecordPlay.ListRecordings),
        typeof(LiveOps.Janus.Plugins.RecordPlay.Pause),
        typeof(LiveOps.Janus.Plugins.RecordPlay.Resume),
        typeof(LiveOps.Janus.Plugins.RecordPlay.Stop),
        typeof(LiveOps.Janus.Plugins.RecordPlay.UpdateList),
        typeof(LiveOps.Janus.Plugins.Streaming.Stop),
        typeof(LiveOps.Janus.Plugins.TextRoom.Acknowledge),
        typeof(LiveOps.Janus.Plugins.TextRoom.Restart),
        typeof(LiveOps.Janus.Plugins.TextRoom.SetUp),
        typeof(LiveOps.Janus.Plugins.VideoCall.HangUp),
        typeof(LiveOps.Janus.Plugins.VideoCall.ListUsers),
        // Left without an answer where there is no call.
        typeof(LiveOps.Janus.Plugins.Sip.Decline),
        typeof(LiveOps.Janus.Plugins.Sip.HangUp),
        typeof(LiveOps.Janus.Plugins.Sip.Hold),
        typeof(LiveOps.Janus.Plugins.Sip.Reset),
        typeof(LiveOps.Janus.Plugins.Sip.Unhold),
    ];
}
