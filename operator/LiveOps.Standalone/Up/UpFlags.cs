using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using LiveOps.Standalone.Up.Addresses;
using LiveOps.Standalone.Up.Components;

namespace LiveOps.Standalone.Up;

/// <summary>The flags of <c>liveops up</c>. Each can also be given as an environment variable.</summary>
internal sealed class UpFlags
{
    public Option<string> State { get; } = StateFlag();

    public Option<string> Components { get; } = Flag(
        "--components", "LIVEOPS_COMPONENTS", "apiserver,pods,operator,gateway", "Parts to run in this process.");

    public Option<string> Gateway { get; } = GatewayFlag();

    public Option<string> ApiServer { get; } = Flag(
        "--api-server", "LIVEOPS_API_SERVER", "https://127.0.0.1:6443", "Address of the Kubernetes API, on loopback.");

    public Option<string> Operator { get; } = Flag(
        "--operator", "LIVEOPS_OPERATOR", "http://127.0.0.1:8082", "Address of the operator's probes and metrics.");

    public Option<string> PodNetwork { get; } = Flag(
        "--pod-network", "LIVEOPS_POD_NETWORK", "127.1.0", "First three numbers of the loopback addresses that pods get.");

    public Option<string> MediaAddress { get; } = Flag(
        "--media-address", "LIVEOPS_MEDIA_ADDRESS", "", "Address of this machine at which anchors elsewhere reach the bridges.");

    public Option<string> Redis { get; } = Flag(
        "--redis", "LIVEOPS_REDIS", "", "Redis that this gateway shares with others, such as 127.0.0.1:6379; none: it is the only one.");

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Log what goes on, not only what goes wrong." };

    public IEnumerable<Option> All => [State, Components, Gateway, ApiServer, Operator, PodNetwork, MediaAddress, Redis, Verbose];

    public static Option<string> StateFlag() => Flag("--state", "LIVEOPS_STATE", ".liveops", "Folder of everything that is kept.");

    public static Option<string> GatewayFlag() => Flag(
        "--gateway", "LIVEOPS_GATEWAY", "http://127.0.0.1:8080", "Address of pages, signaling, REST and HLS.");

    /// <exception cref="UpException">A value is wrong.</exception>
    public static ListenAddress Address(ParseResult parsed, Option<string> flag, string scheme)
    {
        var text = parsed.GetValue(flag)!;
        return ListenAddress.TryParse(text, scheme, out var address)
            ? address!
            : throw new UpException($"{flag.Name} is \"{text}\": {scheme}://IP-ADDRESS:PORT is expected");
    }

    /// <exception cref="UpException">A value is wrong.</exception>
    public UpOptions Read(ParseResult parsed)
    {
        var apiServer = Address(parsed, ApiServer, "https");
        if (!apiServer.IsLoopback)
        {
            throw new UpException($"{ApiServer.Name} is \"{apiServer}\": the API server listens on loopback addresses only, such as 127.0.0.1");
        }

        return new()
        {
            StateDirectory = Path.GetFullPath(parsed.GetValue(State)!),
            Components = ReadComponents(parsed),
            Gateway = Address(parsed, Gateway, "http"),
            ApiServer = apiServer,
            Operator = Address(parsed, Operator, "http"),
            PodNetwork = ReadPodNetwork(parsed),
            MediaAddress = ReadMediaAddress(parsed),
            Redis = parsed.GetValue(Redis) is { Length: > 0 } redis ? redis : null,
            Verbose = parsed.GetValue(Verbose),
        };
    }

    private HashSet<ComponentName> ReadComponents(ParseResult parsed)
    {
        var components = new HashSet<ComponentName>();
        foreach (var name in parsed.GetValue(Components)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            components.Add(Enum.TryParse<ComponentName>(name, ignoreCase: true, out var component) && !char.IsDigit(name[0])
                ? component
                : throw new UpException($"{Components.Name} names \"{name}\": apiserver, pods, operator or gateway is expected"));
        }

        return components.Count > 0 ? components : throw new UpException($"{Components.Name} names no component");
    }

    private string ReadPodNetwork(ParseResult parsed)
    {
        var text = parsed.GetValue(PodNetwork)!;
        return text.Split('.') is ["127", _, _] && IPAddress.TryParse(text + ".1", out _)
            ? text
            : throw new UpException($"{PodNetwork.Name} is \"{text}\": three numbers that begin with 127 are expected, such as 127.1.0");
    }

    private IPAddress? ReadMediaAddress(ParseResult parsed)
    {
        var text = parsed.GetValue(MediaAddress)!;
        return text.Length == 0 ? null
            : IPAddress.TryParse(text, out var address) ? address
            : throw new UpException($"{MediaAddress.Name} is \"{text}\": an IP address of this machine is expected");
    }

    private static Option<string> Flag(string name, string variable, string fallback, string description) => new(name)
    {
        Description = $"{description} [{variable}]",
        DefaultValueFactory = (ArgumentResult _) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : fallback,
    };
}
