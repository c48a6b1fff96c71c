using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Gateway.Calls.Protocol;

namespace LiveOps.Gateway.Tests.Calls;

public sealed class CallFormatTests
{
    [Fact]
    public void Read_AnyBytes_GivesAMessageOrAProblem() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var (message, problem) = CallFormat.Read(bytes);
            return message is not null || problem.Length > 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyReasonThatCanBeShown_IsWrittenAgainUnchanged() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var reason = new string([.. text.Get.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
            reason = reason[..Math.Min(128, reason.Length)].Trim();
            var sent = JsonSerializer.SerializeToUtf8Bytes(new { type = "hangup", to = "B", reason });
            var (message, problem) = CallFormat.Read(sent);
            return problem.Length == 0 && CallFormat.Read(CallFormat.Write(message!)).Message!.Reason == reason;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("""[{"type":"presence"}]""")]
    [InlineData("""{"type":"presence"} {}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":["presence"]}""")]
    [InlineData("""{"type":"presence","extra":{}}""")]
    [InlineData("""{"type":"presence","extra":[[[[[[]]]]]]}""")]
    [InlineData("""{"type":"presence","type":"presence"}""")]
    [InlineData("""{"type":"\ud800"}""")]
    [InlineData("""{}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"nope"}""")]
    [InlineData("""{"type":"hangup"}""")]
    [InlineData("""{"type":"hangup","to":""}""")]
    [InlineData("""{"type":"hangup","to":" B"}""")]
    [InlineData("""{"type":"hangup","to":"B\u0007"}""")]
    [InlineData("""{"type":"hangup","to":{"name":"B"}}""")]
    [InlineData("""{"type":"accept"}""")]
    [InlineData("""{"type":"accept","room":"../../etc"}""")]
    [InlineData("""{"type":"register","from":"A","client":"short"}""")]
    [InlineData("""{"type":"call","to":"B"}""")]
    [InlineData("""{"type":"call","to":"B","sdp":"v=0"}""")]
    [InlineData("""{"type":"call","to":"B","sdp":{"type":"offer","sdp":"v=0"}}""")]
    [InlineData("""{"type":"call","to":"B","sdp":"{\"type\":\"answer\",\"sdp\":\"v=0\"}"}""")]
    [InlineData("""{"type":"call","to":"B","sdp":"{\"type\":\"offer\",\"sdp\":\"\"}"}""")]
    [InlineData("""{"type":"call","to":"B","sdp":"{\"type\":\"offer\",\"sdp\":[]}"}""")]
    [InlineData("""{"type":"call","to":"B","sdp":"null"}""")]
    [InlineData("""{"type":"ice","to":"B"}""")]
    [InlineData("""{"type":"ice","to":"B","candidate":"{}"}""")]
    [InlineData("""{"type":"ice","to":"B","candidate":"{\"candidate\":7}"}""")]
    [InlineData("""{"type":"ice","to":"B","candidate":"{\"candidate\":\"c\",\"sdpMLineIndex\":-1}"}""")]
    public void Read_WhatIsNoMessage_SaysWhatIsWrong(string text) => CallFormat.Read(Encoding.UTF8.GetBytes(text)).Problem.ShouldNotBeEmpty();

    [Theory]
    [InlineData("to")]
    [InlineData("reason")]
    public void Read_TextTooLong_SaysSo(string field) =>
        CallFormat.Read(Encoding.UTF8.GetBytes($$"""{"type":"hangup","to":"B","{{field}}x":"","reason":"{{new string('r', 129)}}"}""")).Problem.ShouldContain("128");

    [Theory]
    [InlineData("""{"type":"presence","from":"","to":null}""")]
    [InlineData("""{"type":"ice","to":"B","candidate":"null"}""")]
    [InlineData("""{"type":"ice","to":"B","candidate":"{\"candidate\":\"\",\"sdpMid\":null,\"sdpMLineIndex\":null}"}""")]
    [InlineData("""{"type":"call","to":"Bärbel 日本","sdp":"{\"type\":\"offer\",\"sdp\":\"v=0\"}"}""")]
    public void Read_Message_HasNoProblem(string text) => CallFormat.Read(Encoding.UTF8.GetBytes(text)).Problem.ShouldBeEmpty();
}
