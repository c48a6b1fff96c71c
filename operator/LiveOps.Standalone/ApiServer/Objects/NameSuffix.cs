namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>The random end of a generated name: five characters without vowels, so that no words come out.</summary>
internal static class NameSuffix
{
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const int Length = 5;
    private const int MaxNameLength = 63;

    public static string AppendTo(string prefix) =>
        prefix[..Math.Min(prefix.Length, MaxNameLength - Length)] + string.Concat(System.Security.Cryptography.RandomNumberGenerator.GetItems<char>(Alphabet, Length));
}
