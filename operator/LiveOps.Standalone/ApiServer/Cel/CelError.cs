namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>The value of an expression that failed. It spreads through everything but the side of <c>&amp;&amp;</c> or <c>||</c> that does not matter.</summary>
internal sealed record CelError(string Message);
