using LiveOps.Standalone.Pods.Images;

namespace LiveOps.Standalone.Tests.Pods.Images;

public sealed class ImageNameTests
{
    [Theory]
    [InlineData("liveops/janus")]
    [InlineData("liveops/janus:1.2")]
    [InlineData("docker.io/liveops/janus:latest")]
    [InlineData("liveops/janus@sha256:0123")]
    public void Repository_OfTheSameImage_IsTheSame(string image) => ImageName.Repository(image).ShouldBe("liveops/janus");

    [Fact]
    public void Repository_OfAnotherRegistry_KeepsItsPort() =>
        ImageName.Repository("registry:5000/liveops/janus").ShouldBe("registry:5000/liveops/janus");
}
