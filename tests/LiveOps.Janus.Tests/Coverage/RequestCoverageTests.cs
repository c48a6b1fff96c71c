using LiveOps.Janus.Tests.Protocol;

namespace LiveOps.Janus.Tests.Coverage;

/// <summary>Every request that the library has a type for was made of a real Janus in this run: run alone, these fail.</summary>
[Collection<LastCollection>]
public sealed class RequestCoverageTests
{
    private static readonly RecordedTypes Types = new();

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public void EveryRequest_OverThisTransport_WasDone(Wire wire) => Missing(wire, succeeded: true, Exceptions.NeverDone).ShouldBeEmpty();

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public void EveryRequest_OverThisTransport_WasRefused(Wire wire) => Missing(wire, succeeded: false, Exceptions.NeverRefused).ShouldBeEmpty();

    /// <summary>An exception that is none any more would hide a gap.</summary>
    [Fact]
    public void Exceptions_AreStillExceptions()
    {
        Exceptions.NeverDone.Where(type => Happened(type, succeeded: true)).ShouldBeEmpty();
        Exceptions.NeverRefused.Where(type => Happened(type, succeeded: false)).ShouldBeEmpty();
    }

    private static bool Happened(Type type, bool succeeded) => Enum.GetValues<Wire>().Any(wire => RequestLedger.Has(wire, type, succeeded));

    private static IEnumerable<string?> Missing(Wire wire, bool succeeded, IReadOnlyList<Type> exceptions) =>
        Types.Requests.Except(exceptions).Where(type => !RequestLedger.Has(wire, type, succeeded)).Select(type => type.FullName).Order(StringComparer.Ordinal);
}
