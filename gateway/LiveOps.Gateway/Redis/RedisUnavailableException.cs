namespace LiveOps.Gateway.Redis;

/// <summary>Redis is away, or did not answer in time. What was asked of it may have been done nevertheless.</summary>
internal sealed class RedisUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
