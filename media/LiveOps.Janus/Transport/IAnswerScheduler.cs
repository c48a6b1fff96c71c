namespace LiveOps.Janus.Transport;

/// <summary>Decides where those who await an answer go on.</summary>
internal interface IAnswerScheduler
{
    /// <summary>Takes an answer that was read; executing it runs the code of whoever awaits it. Called while a frame is handed over.</summary>
    void Schedule(IThreadPoolWorkItem answer);
}
