namespace LiveOps.Standalone.Up.Components;

/// <summary>A part of LiveOps that runs in this process.</summary>
internal interface IComponent : IAsyncDisposable
{
    /// <summary>As in "the gateway".</summary>
    string Name { get; }

    /// <summary>Time it is given for an orderly end.</summary>
    TimeSpan LongestStop { get; }

    /// <summary>Cancelled when the part ends by itself.</summary>
    CancellationToken Ended { get; }

    /// <summary>Completes when it takes work.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Ends it in an orderly way, or at once when <paramref name="cancellationToken"/> is cancelled.</summary>
    Task StopAsync(CancellationToken cancellationToken);
}
