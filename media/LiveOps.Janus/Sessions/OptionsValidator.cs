using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace LiveOps.Janus.Sessions;

/// <summary>Checks options at the start, and names every problem at once.</summary>
internal static class OptionsValidator
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only the options records come here; DynamicallyAccessedMembers keeps their properties.")]
    public static void Validate<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOptions>(TOptions options)
        where TOptions : class
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true))
        {
            throw new ArgumentException(
                $"{typeof(TOptions).Name}: {string.Join(" ", problems.Select(problem => problem.ErrorMessage))}", nameof(options));
        }
    }
}
