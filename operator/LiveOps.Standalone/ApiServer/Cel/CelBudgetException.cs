namespace LiveOps.Standalone.ApiServer.Cel;

/// <summary>An evaluation that took more steps than it may.</summary>
internal sealed class CelBudgetException() : Exception("operation cancelled: actual cost limit exceeded");
