using LiveOps.TestKit.Processes;

namespace LiveOps.TestKit.Janus;

/// <summary>
/// The bridge's own entry point and configuration templates, with what only tests need added: the Admin API over WebSocket, other
/// session timeouts, an event handler.
/// </summary>
internal static class JanusConfiguration
{
    public static void Write(string folder, JanusServerOptions options)
    {
        var source = Repository.PathOf("media/janus");
        var config = Directory.CreateDirectory(Path.Combine(folder, "config")).FullName;
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var template in Directory.GetFiles(Path.Combine(source, "config")))
        {
            File.WriteAllText(Path.Combine(config, Path.GetFileName(template)), Adapt(File.ReadAllText(template), options));
        }

        File.WriteAllText(Path.Combine(config, "janus.plugin.recordplay.jcfg"), $"general: {{\n\tpath = \"{folder}\"\n}}\n");
        File.WriteAllText(Path.Combine(config, "janus.plugin.videoroom.jcfg"), "general: {\n\tadmin_key = \"@ADMIN_KEY@\"\n}\n");
        File.WriteAllText(Path.Combine(config, "janus.plugin.streaming.jcfg"), "general: {\n\tadmin_key = \"@ADMIN_KEY@\"\n}\n");
        File.WriteAllText(Path.Combine(config, "janus.plugin.textroom.jcfg"), "general: {\n\tadmin_key = \"@ADMIN_KEY@\"\n}\n");
        File.WriteAllText(Path.Combine(config, "janus.plugin.sip.jcfg"), "general: {\n\tlocal_ip = \"@BIND@\"\n}\n");
        File.WriteAllText(
            Path.Combine(config, "janus.logger.jsonlog.jcfg"), $"general: {{\n\tenabled = true\n\tfilename = \"{folder}/log.json\"\n}}\n");
        if (options.EventsUrl is { } url)
        {
            File.WriteAllText(
                Path.Combine(config, "janus.eventhandler.sampleevh.jcfg"),
                $"general: {{\n\tenabled = true\n\tevents = \"all\"\n\tgrouping = true\n\tjson = \"compact\"\n\tbackend = \"{url}\"\n}}\n");
        }
    }

    private static string Adapt(string template, JanusServerOptions options) => template
        .Replace("reclaim_session_timeout = 20", $"reclaim_session_timeout = {options.ReclaimSessionSeconds}", StringComparison.Ordinal)
        .Replace("session_timeout = 60", $"session_timeout = {options.SessionTimeoutSeconds}", StringComparison.Ordinal)
        .Replace("broadcast = false", $"broadcast = {(options.EventsUrl is null ? "false" : "true")}", StringComparison.Ordinal)
        .Replace("token_auth_secret = \"@TOKEN_SECRET@\"", options.StoredTokens ? "" : "token_auth_secret = \"@TOKEN_SECRET@\"", StringComparison.Ordinal)
        .Replace("\tdisable = \"@DISABLED_LOGGERS@\"\n", options.JsonLog ? "" : "\tdisable = \"@DISABLED_LOGGERS@\"\n", StringComparison.Ordinal)
        .Replace(
            "admin_ws = false",
            "admin_ws = true\n\tadmin_ws_port = 7188\n\tadmin_ws_ip = \"@BIND@\"",
            StringComparison.Ordinal);
}
