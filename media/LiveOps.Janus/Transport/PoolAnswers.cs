namespace LiveOps.Janus.Transport;

/// <summary>Those who await an answer go on in the thread pool.</summary>
internal sealed class PoolAnswers : IAnswerScheduler
{
    public static PoolAnswers Instance { get; } = new();

    public void Schedule(IThreadPoolWorkItem answer) => ThreadPool.UnsafeQueueUserWorkItem(answer, preferLocal: false);
}
