namespace LiveOps.Standalone.Up.Memory;

/// <summary>
/// Gives memory back once the process rests. Collections come with allocations: who has nothing to do never collects, and would hold
/// what a busy evening took through the night.
/// </summary>
internal sealed class IdleMemory : IDisposable
{
    /// <summary>A process that needed no collection for so long rests.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly IProcessMemory _memory;
    private readonly ITimer _timer;
    private int _seen;
    private int _released;

    public IdleMemory(IProcessMemory memory, TimeProvider time)
    {
        _memory = memory;
        _timer = time.CreateTimer(static idle => ((IdleMemory)idle!).Look(), this, Rest, Rest);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var collections = _memory.Collections;
        if (collections == _seen && collections != _released)
        {
            _memory.Release();
            collections = _released = _memory.Collections;
        }

        _seen = collections;
    }
}
