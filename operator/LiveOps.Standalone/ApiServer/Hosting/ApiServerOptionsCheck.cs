using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LiveOps.Standalone.ApiServer.Hosting;

/// <summary>Checks the options at start, and reports every problem at once.</summary>
internal static class ApiServerOptionsCheck
{
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static IPAddress Check(ApiServerOptions options)
    {
        List<ValidationResult> problems = [];
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);
        var texts = problems.Select(problem => problem.ErrorMessage ?? "").ToList();
        if (!IPAddress.TryParse(options.Address, out var address) || !IPAddress.IsLoopback(address))
        {
            texts.Add($"{nameof(ApiServerOptions.Address)} '{options.Address}' is not a loopback address; the embedded API server is for one machine");
        }

        return texts.Count == 0 ? address! : throw new ArgumentException($"API server: {string.Join("; ", texts)}", nameof(options));
    }
}
