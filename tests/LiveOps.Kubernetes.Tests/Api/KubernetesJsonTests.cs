using System.Text.Json;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Tests.Api;

public sealed class KubernetesJsonTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.FromHours(2));

    [Fact]
    public void Time_Written_HasWholeSecondsInUtc() =>
        Write(new V1ObjectMeta { Name = "a", CreationTimestamp = Moment }).ShouldBe("""{"name":"a","creationTimestamp":"2026-03-04T03:06:07Z"}""");

    [Fact]
    public void MicroTime_Written_HasSixDigits() =>
        Write(new V1LeaseSpec { HolderIdentity = "a", RenewTime = Moment }).ShouldBe("""{"holderIdentity":"a","renewTime":"2026-03-04T03:06:07.089000Z"}""");

    [Theory]
    [InlineData("2026-03-04T03:06:07Z")]
    [InlineData("2026-03-04T05:06:07+02:00")]
    [InlineData("2026-03-04T03:06:07.000000Z")]
    public void Time_Read_AcceptsOffsetsAndFractions(string text) =>
        JsonSerializer.Deserialize<V1LeaseSpec>($$"""{"renewTime":"{{text}}"}""", KubernetesJson.Options)!.RenewTime
            .ShouldBe(new DateTimeOffset(2026, 3, 4, 3, 6, 7, TimeSpan.Zero));

    [Fact]
    public void Enum_RoundTrip_GoesByName()
    {
        Write(new { type = WatchEventType.Added }).ShouldBe("""{"type":"Added"}""");
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<WatchEventType>("1", KubernetesJson.Options));
    }

    [Fact]
    public void Secret_RoundTrip_KeepsBytes()
    {
        var secret = new V1Secret { Data = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["pin"] = [0, 255, 7] } };

        JsonSerializer.Deserialize<V1Secret>(Write(secret), KubernetesJson.Options)!.Data!["pin"].ShouldBe([0, 255, 7]);
    }

    [Fact]
    public void PodSpec_UnknownFields_SurviveRoundTrip() =>
        Write(JsonSerializer.Deserialize<V1PodSpec>("""{"containers":[],"priority":7}""", KubernetesJson.Options)!)
            .ShouldBe("""{"containers":[],"priority":7}""");

    private static string Write(object value) => JsonSerializer.Serialize(value, KubernetesJson.Options);
}
