using System.Reflection;

namespace LiveOps.Gateway.Redis;

/// <summary>A Lua script that Redis runs as one step. Each is in a <c>.lua</c> file of its own, which says its keys and its result.</summary>
internal sealed class RedisScript
{
    private RedisScript(string text) => Text = text;

    public string Text { get; }

    /// <summary>Reads a script that is built into the assembly under its file name.</summary>
    public static RedisScript Load(string fileName)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(fileName) ??
            throw new InvalidOperationException($"{fileName} is not built into the assembly; is it an EmbeddedResource?");
        using var reader = new StreamReader(stream);
        return new RedisScript(reader.ReadToEnd());
    }
}
