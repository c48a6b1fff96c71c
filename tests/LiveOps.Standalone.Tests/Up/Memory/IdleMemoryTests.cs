using LiveOps.Standalone.Up.Memory;
using LiveOps.TestKit.Time;

namespace LiveOps.Standalone.Tests.Up.Memory;

public sealed class IdleMemoryTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly CountedMemory _memory = new();

    [Fact]
    public void Process_AtRestAfterWork_ReleasesOnce()
    {
        using var idle = new IdleMemory(_memory, _time);
        _memory.Collections = 5;

        _time.Advance(10 * IdleMemory.Rest);

        _memory.Releases.ShouldBe(1);
    }

    [Fact]
    public void Process_AtWork_ReleasesNothing()
    {
        using var idle = new IdleMemory(_memory, _time);

        for (var minute = 0; minute < 10; minute++)
        {
            _memory.Collections++;
            _time.Advance(IdleMemory.Rest);
        }

        _memory.Releases.ShouldBe(0);
    }

    [Fact]
    public void Process_AtWorkAgain_ReleasesAgain()
    {
        using var idle = new IdleMemory(_memory, _time);
        _memory.Collections++;
        _time.Advance(3 * IdleMemory.Rest);
        _memory.Collections++;

        _time.Advance(3 * IdleMemory.Rest);

        _memory.Releases.ShouldBe(2);
    }

    private sealed class CountedMemory : IProcessMemory
    {
        public int Collections { get; set; }

        public int Releases { get; private set; }

        public void Release()
        {
            Releases++;

            // Which is a collection itself.
            Collections++;
        }
    }
}
