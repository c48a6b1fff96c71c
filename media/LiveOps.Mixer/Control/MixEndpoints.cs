using System.Text.Json;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Control;

internal static class MixEndpoints
{
    public static void MapMixes(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/v1/info", (RequestDelegate)(context =>
            context.Response.WriteAsJsonAsync(InfoOf(context.RequestServices), MixerJson.Default.MixerInfo)));
        endpoints.MapGet("/v1/mixes", (RequestDelegate)ListAsync);
        endpoints.MapGet("/v1/mixes/{uid}", (RequestDelegate)(context => AnswerAsync(context, Table(context).Find(Uid(context)))));
        endpoints.MapDelete("/v1/mixes/{uid}", (RequestDelegate)(context => AnswerAsync(context, Table(context).End(Uid(context), moved: context.Request.Query["moved"] == "true"))));
        endpoints.MapPut("/v1/mixes/{uid}", (RequestDelegate)PutAsync);
    }

    public static MixerInfo InfoOf(IServiceProvider services)
    {
        var identity = services.GetRequiredService<MixerIdentity>();
        return new MixerInfo
        {
            Version = identity.Version,
            Instance = identity.Instance,
            Mixes = services.GetRequiredService<MixTable>().Live.Count,
            MaxMixes = services.GetRequiredService<MixerOptions>().MaxMixes,
        };
    }

    private static MixTable Table(HttpContext context) => context.RequestServices.GetRequiredService<MixTable>();

    private static string Uid(HttpContext context) => (string)context.Request.RouteValues["uid"]!;

    private static RtpTarget Target(HttpContext context) => new()
    {
        Address = context.RequestServices.GetRequiredService<MixerOptions>().AdvertisedAddress,
        Port = context.RequestServices.GetRequiredService<RtpReceiver>().LocalEndPoint.Port,
        PayloadType = Mix.PayloadType,
    };

    private static Task ListAsync(HttpContext context)
    {
        var target = Target(context);
        var list = new MixList { Items = [.. Table(context).Live.Select(mix => MixResponse.Of(mix, target))] };
        return context.Response.WriteAsJsonAsync(list, MixerJson.Default.MixList);
    }

    private static Task AnswerAsync(HttpContext context, Mix? mix) => mix is null
        ? Problem.WriteAsync(context, StatusCodes.Status404NotFound, $"uid: no mix is named {Uid(context)}")
        : context.Response.WriteAsJsonAsync(MixResponse.Of(mix, Target(context)), MixerJson.Default.MixResponse);

    private static async Task PutAsync(HttpContext context)
    {
        MixRequest? request;
        try
        {
            request = await JsonSerializer.DeserializeAsync(context.Request.Body, MixerJson.Default.MixRequest, context.RequestAborted);
        }
        catch (JsonException e)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, $"{e.Path?.TrimStart('$', '.')}: {e.Message}");
            return;
        }
        catch (BadHttpRequestException e)
        {
            await Problem.WriteAsync(context, e.StatusCode, "body: " + e.Message);
            return;
        }

        var clock = context.RequestServices.GetRequiredService<MediaClock>();
        var problems = request is null ? ["body: must be an object"] : MixRules.Problems(Uid(context), request, clock.Now).ToArray();
        if (request is null || problems.Length > 0)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, string.Join("; ", problems));
            return;
        }

        await PutAsync(context, new MixDefinition { Uid = Uid(context), Request = request });
    }

    private static Task PutAsync(HttpContext context, MixDefinition definition)
    {
        if (context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested)
        {
            return Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The mixer is stopping");
        }

        var (outcome, mix) = Table(context).Put(definition);
        if (outcome == PutOutcome.Full)
        {
            return Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "The mixer is full: MIXER_MAX_MIXES is reached");
        }

        context.Response.StatusCode = outcome == PutOutcome.Made ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return AnswerAsync(context, mix);
    }
}
