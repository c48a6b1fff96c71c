using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LiveOps.Kubernetes.Credentials;

/// <summary>A kubeconfig file as it stands on disk (v1 Config). YamlDotNet sets the properties, hence no <c>init</c>.</summary>
internal sealed class KubeConfigFile
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    public string? CurrentContext { get; set; }

    public List<NamedEntry<KubeConfigCluster>>? Clusters { get; set; }

    public List<NamedEntry<KubeConfigContext>>? Contexts { get; set; }

    public List<NamedEntry<KubeConfigUser>>? Users { get; set; }

    public static KubeConfigFile Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return Yaml.Deserialize<KubeConfigFile?>(reader) ?? throw new KubernetesConfigException(path, "the file is empty.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KubernetesConfigException(path, $"cannot be read: {e.Message}", e);
        }
        catch (YamlException e)
        {
            throw new KubernetesConfigException(path, $"line {e.Start.Line}: {(e.InnerException ?? e).Message}", e);
        }
    }
}
