using System.ComponentModel.DataAnnotations;
using StackExchange.Redis;

namespace LiveOps.Gateway.Redis;

/// <summary>What replicas of the gateway share; section <c>LiveOps</c>.</summary>
internal sealed record RedisOptions : IValidatableObject
{
    /// <summary>
    /// Where Redis (7 or later) is, in StackExchange.Redis notation, such as <c>redis:6379,password=…,ssl=true</c>. Default none:
    /// this gateway is the only one, and keeps what it must in its own memory.
    /// </summary>
    public string? Redis { get; init; }

    /// <summary>What the names of all keys and channels begin with. Default <c>liveops:</c>.</summary>
    [Required]
    public string RedisPrefix { get; init; } = "liveops:";

    /// <summary>How long Redis may take to answer, in seconds, before it counts as away. Default 2.</summary>
    [Range(0.1, 30)]
    public double RedisTimeoutSeconds { get; init; } = 2;

    public TimeSpan RedisTimeout => TimeSpan.FromSeconds(RedisTimeoutSeconds);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Redis is not null && !IsReadable(Redis))
        {
            yield return new("must name a server, such as 127.0.0.1:6379, and options that StackExchange.Redis knows", [nameof(Redis)]);
        }
    }

    private static bool IsReadable(string text)
    {
        try
        {
            return ConfigurationOptions.Parse(text).EndPoints.Count > 0;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
