using LiveOps.Standalone.Up.Addresses;

namespace LiveOps.Standalone.Tests.Up.Addresses;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://localhost:8080/", "http://127.0.0.1:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080/")]
    public void TryParse_OfAnAddress_GivesTheUrlToOpen(string text, string url)
    {
        ListenAddress.TryParse(text, "http", out var address).ShouldBeTrue();
        address!.Url.ToString().ShouldBe(url);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8080")]
    [InlineData("https://127.0.0.1:8080")]
    [InlineData("http://radio.example:8080")]
    [InlineData("http://127.0.0.1:8080/path")]
    [InlineData("http://user@127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:99999")]
    public void TryParse_OfAnythingElse_IsFalse(string text) => ListenAddress.TryParse(text, "http", out _).ShouldBeFalse();
}
