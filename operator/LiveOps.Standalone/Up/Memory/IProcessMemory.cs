namespace LiveOps.Standalone.Up.Memory;

/// <summary>The memory of this process.</summary>
internal interface IProcessMemory
{
    /// <summary>Collections so far.</summary>
    int Collections { get; }

    /// <summary>Collects, and gives back to the system what is free.</summary>
    void Release();
}
