using FsCheck;
using FsCheck.Fluent;
using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Seats;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Tests.Seats;

public sealed class ResumeTokenTests : IDisposable
{
    private const string First = "the first secret, long enough for HS256";
    private const string Second = "the second secret, long enough for HS256";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gateway-resume-");
    private readonly GatewaySecrets _secrets;
    private readonly ResumeToken _tokens;

    public ResumeTokenTests()
    {
        File.WriteAllText(SecretFile, First);
        _secrets = new GatewaySecrets(Options.Create(new AuthOptions { JwtSecretFile = SecretFile }));
        _tokens = new ResumeToken(_secrets);
    }

    private string SecretFile => Path.Combine(_folder.FullName, "jwt");

    public void Dispose() => _folder.Delete(recursive: true);

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
    public void Read_InAnotherSessionOrByAnotherUser_IsRefused()
    {
        var token = _tokens.Write(1, 2, "room", "user");

        _tokens.Read(token, "another", "user").ShouldBeNull();
        _tokens.Read(token, "room", "somebody else").ShouldBeNull();
    }

    [Fact]
    public void Read_WhileSecretsRotate_TakesThoseThatAreListedAndWritesByTheNewest()
    {
        var old = _tokens.Write(1, 2, "room", "user");

        Rotate(Second, First);
        var young = _tokens.Write(3, 4, "room", "user");
        _tokens.Read(old, "room", "user").ShouldBe((1UL, 2UL));
        _tokens.Read(young, "room", "user").ShouldBe((3UL, 4UL));

        Rotate(Second);
        _tokens.Read(old, "room", "user").ShouldBeNull();
        _tokens.Read(young, "room", "user").ShouldBe((3UL, 4UL));
    }

    private void Rotate(params string[] secrets)
    {
        File.WriteAllLines(SecretFile, secrets);
        _secrets.Reload().ShouldBeTrue();
    }
}
