namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>An expression that cannot be compiled; the message shows where.</summary>
internal sealed class CelException(string problem, string expression, int position)
    : Exception(Describe(problem, expression, position))
{
    public string Problem { get; } = problem;

    /// <summary>Offset into the expression, in UTF-16 units.</summary>
    public int Position { get; } = position;

    private static string Describe(string problem, string expression, int position)
    {
        var before = expression[..Math.Min(position, expression.Length)];
        var lineStart = before.LastIndexOf('\n') + 1;
        var line = expression[lineStart..].Split('\n', 2)[0];
        var column = before.Length - lineStart;
        var number = before.Count(c => c == '\n') + 1;
        return $"ERROR: <input>:{number}:{column + 1}: {problem}\n | {line}\n | {new string('.', column)}^";
    }
}
