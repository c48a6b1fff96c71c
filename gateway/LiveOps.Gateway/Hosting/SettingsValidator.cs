using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Hosting;

/// <summary>Lists every problem of an options record at once, each under the setting's full name.</summary>
internal sealed class SettingsValidator<T>(string section) : IValidateOptions<T> where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        var problems = results
            .Select(result => $"{section}:{string.Join(',', result.MemberNames)}: {result.ErrorMessage}")
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
