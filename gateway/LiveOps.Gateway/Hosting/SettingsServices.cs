using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Hosting;

internal static class SettingsServices
{
    /// <summary>Binds <typeparamref name="T"/> to a section and validates it before the gateway starts.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section) where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<T>>(new SettingsValidator<T>(section));
    }
}
