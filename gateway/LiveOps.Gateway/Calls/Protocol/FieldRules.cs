namespace LiveOps.Gateway.Calls.Protocol;

/// <summary>What the fields of a message may hold, and which of them each type needs.</summary>
internal static class FieldRules
{
    private const int LongestUser = 128;
    private const int LongestRoom = 64;
    private const int LongestReason = 128;
    private const int LongestName = 64;

    /// <summary>What is wrong with a message, or empty.</summary>
    public static string Problem(CallMessage message) => Format(message) is { Length: > 0 } wrong ? wrong : Missing(message);

    private static string Format(CallMessage message) => message switch
    {
        { From: { Length: > 0 } from } when !IsText(from, LongestUser) => $"from must be a name of up to {LongestUser} characters",
        { To: { Length: > 0 } to } when !IsText(to, LongestUser) => $"to must be a name of up to {LongestUser} characters",
        { Room: { Length: > 0 } room } when room.Length > LongestRoom || !room.All(char.IsAsciiLetterOrDigit) => $"room must be up to {LongestRoom} of a-z0-9",
        { Reason: { Length: > 0 } reason } when !IsText(reason, LongestReason) => $"reason must be a text of up to {LongestReason} characters",
        { Name: { Length: > 0 } name } when !IsText(name, LongestName) => $"name must be a text of up to {LongestName} characters",
        { Client: { Length: > 0 and (< 16 or > 64) } } => "client must be 16 to 64 characters long",
        _ => "",
    };

    private static string Missing(CallMessage message) => message.Type switch
    {
        MessageType.Call => Needs("to", message.To) + Description(message.Sdp, "offer"),
        MessageType.Answer => Needs("to", message.To) + Description(message.Sdp, "answer"),
        MessageType.Ice => Needs("to", message.To) + Candidate(message.Candidate),
        MessageType.Hangup or MessageType.Reject or MessageType.Invite => Needs("to", message.To),
        MessageType.Accept or MessageType.Decline or MessageType.Left => Needs("room", message.Room),
        MessageType.Register or MessageType.Presence or MessageType.IceServers => "",
        _ => "there is no message of this type",
    };

    private static string Needs(string field, string? value) => string.IsNullOrEmpty(value) ? $"{field} is missing. " : "";

    private static string Description(string? text, string type) =>
        !string.IsNullOrEmpty(text) && CallFormat.Holds(text, WireJson.In.DescriptionText, held => held is { Sdp.Length: > 0 } && held.Type == type)
            ? "" : $"sdp must be the JSON text of an RTCSessionDescription of type {type}";

    private static string Candidate(string? text) =>
        !string.IsNullOrEmpty(text) && CallFormat.Holds(text, WireJson.In.CandidateText, held => held is null or { Candidate: not null })
            ? "" : "candidate must be the JSON text of an RTCIceCandidate, or null";

    /// <summary>Something that can be shown: what cannot be seen could be used to look like somebody else.</summary>
    private static bool IsText(string text, int longest) =>
        text.Length <= longest && !text.Any(char.IsControl) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
}
