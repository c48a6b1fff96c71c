using System.Security.Cryptography;

namespace LiveOps.Gateway.Calls.Rooms;

/// <param name="Scope">The scope of the people in it.</param>
/// <param name="Id">Cannot be guessed.</param>
internal sealed record RoomKey(string Scope, string Id)
{
    private const int Digits = 24;

    public static RoomKey New(string scope) => new(scope, RandomNumberGenerator.GetHexString(Digits, lowercase: true));
}
