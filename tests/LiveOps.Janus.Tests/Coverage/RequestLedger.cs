using System.Collections.Concurrent;

namespace LiveOps.Janus.Tests.Coverage;

/// <summary>What the tests of this run asked of real servers, over which transport, and whether it was done or refused.</summary>
internal static class RequestLedger
{
    private static readonly ConcurrentDictionary<(Wire Wire, Type Request, bool Succeeded), byte> Entries = new();

    public static void Note(Wire wire, Type request, bool succeeded) => Entries[(wire, request, succeeded)] = 0;

    public static bool Has(Wire wire, Type request, bool succeeded) => Entries.ContainsKey((wire, request, succeeded));
}
