namespace LiveOps.Standalone.Pods.Images;

/// <summary>Names of images as manifests write them.</summary>
internal static class ImageName
{
    /// <summary>Drops what does not matter to a machine that pulls nothing: the default registry, the tag and the digest.</summary>
    public static string Repository(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        if (colon > name.LastIndexOf('/'))
        {
            name = name[..colon];
        }

        return name.StartsWith("docker.io/", StringComparison.Ordinal) ? name["docker.io/".Length..] : name;
    }
}
