using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Gateway.Seats;

namespace LiveOps.Gateway.Tests.Seats;

public sealed class ResumeTokenTests
{
    private readonly ResumeToken _tokens = new(RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void Read_WhatWasWritten_GivesTheIds() =>
        Prop.ForAll<ulong, ulong>((session, handle) => _tokens.Read(_tokens.Write(session, handle, "room", "user"), "room", "user") == (session, handle))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AnyBitChanged_IsRefused() =>
        Prop.ForAll<byte>(position =>
        {
            var bytes = Convert.FromBase64String(_tokens.Write(1, 2, "room", "user"));
            bytes[position % bytes.Length] ^= 1;
            return _tokens.Read(Convert.ToBase64String(bytes), "room", "user") is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_InAnotherSessionByAnotherUserOrWithAnotherKey_IsRefused()
    {
        var token = _tokens.Write(1, 2, "room", "user");

        _tokens.Read(token, "another", "user").ShouldBeNull();
        _tokens.Read(token, "room", "somebody else").ShouldBeNull();
        new ResumeToken(RandomNumberGenerator.GetBytes(32)).Read(token, "room", "user").ShouldBeNull();
    }
}
