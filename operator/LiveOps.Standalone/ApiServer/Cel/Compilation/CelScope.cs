namespace LiveOps.Standalone.ApiServer.Cel.Compilation;

/// <summary>Variables of one evaluation, and the steps it may still take.</summary>
internal sealed class CelScope(object?[] variables, int steps)
{
    private int _steps = steps;

    public object? this[int slot]
    {
        get => variables[slot];
        set => variables[slot] = value;
    }

    /// <exception cref="CelBudgetException">The steps are used up.</exception>
    public void Step(int count = 1)
    {
        if ((_steps -= count) < 0)
        {
            throw new CelBudgetException();
        }
    }
}
