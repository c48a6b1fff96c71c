using System.Globalization;

namespace LiveOps.Chaos;

/// <summary>What is to be done to how many rooms.</summary>
internal sealed record ChaosOptions
{
    public const string Usage = """
        Options: --seconds N   how long faults go on (default 600)
                 --rooms N     rooms on air, 4 or more (default 20)
                 --seed N      faults of an earlier run again (default: drawn, and printed)
        Exit codes: 0 all is well; 1 something is wrong or orphaned; 3 a target was missed; 64 these options are wrong.
        """;

    /// <summary>How long faults go on. Default 10 minutes.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Default 20.</summary>
    public int Rooms { get; init; } = 20;

    /// <summary>Decides which faults come, and when.</summary>
    public int Seed { get; init; } = Random.Shared.Next(1_000_000);

    /// <returns>Null where they are wrong; <paramref name="problem"/> then says how.</returns>
    public static ChaosOptions? Parse(IReadOnlyList<string> arguments, out string problem)
    {
        var options = new ChaosOptions();
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 == arguments.Count || !int.TryParse(arguments[i + 1], CultureInfo.InvariantCulture, out var value) || value < 0)
            {
                problem = $"{arguments[i]} needs a number.";
                return null;
            }

            switch (arguments[i])
            {
                case "--seconds" when value > 0: options = options with { Duration = TimeSpan.FromSeconds(value) }; break;
                case "--rooms" when value >= 4: options = options with { Rooms = value }; break;
                case "--seed": options = options with { Seed = value }; break;
                default:
                    problem = $"{arguments[i]} {value} is no option.";
                    return null;
            }
        }

        problem = "";
        return options;
    }
}
