namespace LiveOps.Operator.Rooms;

/// <summary>What was found of one aspect of an object; it becomes a condition.</summary>
/// <param name="Status"><c>True</c>, <c>False</c> or <c>Unknown</c>.</param>
/// <param name="Reason">CamelCase word for programs.</param>
/// <param name="Message">Sentence for people.</param>
internal sealed record Finding(string Status, string Reason, string Message)
{
    public bool IsTrue => string.Equals(Status, "True", StringComparison.Ordinal);

    public static Finding True(string reason, string message) => new("True", reason, message);

    public static Finding False(string reason, string message) => new("False", reason, message);

    public static Finding Unknown(string reason, string message) => new("Unknown", reason, message);
}
