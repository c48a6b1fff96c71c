namespace LiveOps.Janus.Admin;

/// <summary>A request that is answered with a <typeparamref name="TResult"/>.</summary>
public abstract record AdminRequest<TResult> : AdminRequest
    where TResult : AdminResult;
