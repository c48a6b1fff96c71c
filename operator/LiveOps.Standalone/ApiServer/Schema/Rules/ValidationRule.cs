using LiveOps.Standalone.ApiServer.Cel;

namespace LiveOps.Standalone.ApiServer.Schema.Rules;

/// <summary>A compiled entry of <c>x-kubernetes-validations</c>.</summary>
internal sealed record ValidationRule
{
    public required CelProgram Program { get; init; }

    public string? Message { get; init; }

    public CelProgram? MessageExpression { get; init; }

    public FieldErrorType Reason { get; init; } = FieldErrorType.Invalid;

    /// <summary>Field to blame, relative to the rule's own, with its leading dot; empty for the rule's own field.</summary>
    public string FieldPath { get; init; } = "";

    /// <summary>The rule compares with what was there before, and is not run where nothing was.</summary>
    public bool IsTransition => Program.UsesOldSelf;
}
