using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.RecordPlay;

/// <summary>Records what a peer sends and plays it back later (<c>janus.plugin.recordplay</c>).</summary>
public sealed class RecordPlayPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<RecordPlayPlugin>
{
    public static PluginProtocol Protocol => RecordPlayProtocol.Instance;

    public static RecordPlayPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="UpdateList"/>
    public Task<RecordPlayDone> UpdateListAsync(UpdateList request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ListRecordings"/>
    public Task<RecordingList> ListRecordingsAsync(ListRecordings request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="ConfigureRecording"/>
    public Task<RecordingConfigured> ConfigureRecordingAsync(ConfigureRecording request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="StartRecording"/>
    public Task<RecordPlayState> StartRecordingAsync(StartRecording request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Play"/>
    public Task<RecordPlayState> PlayAsync(Play request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Start"/>
    public Task<RecordPlayState> StartAsync(Start request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);

    /// <inheritdoc cref="Pause"/>
    public Task<RecordPlayState> PauseAsync(Pause request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Resume"/>
    public Task<RecordPlayState> ResumeAsync(Resume request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);

    /// <inheritdoc cref="Stop"/>
    public Task<RecordPlayState> StopAsync(Stop request, CancellationToken cancellationToken) =>
        SendAsync(request, cancellationToken);
}
