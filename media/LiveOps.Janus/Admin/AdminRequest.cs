namespace LiveOps.Janus.Admin;

/// <summary>A request of the Admin API; its properties are the message's fields.</summary>
public abstract record AdminRequest
{
    /// <summary>The request's name, which goes into the field <c>janus</c>.</summary>
    protected internal abstract string Verb { get; }
}
