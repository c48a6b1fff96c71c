using LiveOps.Standalone.ApiServer.Tables;

namespace LiveOps.Standalone.Tests.ApiServer.Tables;

public sealed class HumanDurationTests
{
    [Theory]
    [InlineData(-5, "<invalid>")]
    [InlineData(0, "0s")]
    [InlineData(119, "119s")]
    [InlineData(120, "2m")]
    [InlineData(125, "2m5s")]
    [InlineData(601, "10m")]
    [InlineData(3 * 3600, "3h")]
    [InlineData((3 * 3600) + 60, "3h1m")]
    [InlineData(9 * 3600, "9h")]
    [InlineData(50 * 3600, "2d2h")]
    [InlineData(10 * 86400, "10d")]
    [InlineData(800 * 86400, "2y70d")]
    public void Render_Seconds_AsKubectlShows(long seconds, string wanted) => HumanDuration.Render(TimeSpan.FromSeconds(seconds)).ShouldBe(wanted);
}
