using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Tests.Hosting;

/// <summary>On one machine everything ends together.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task Stop_NodesEndToo_NoneIsCalledLostAndNoRoomIsTouched()
    {
        await using var test = await TestOperator.StartAsync();
        await test.ApplyAsync("demo");
        var before = await test.OnAirAsync("demo");

        test.RequestStop();
        test.Media.Bridges["bridge-a"].Kill();
        test.Media.Mixers["mixer-a"].Kill();
        await test.StopHostAsync();

        test.Log.Lines.ShouldNotContain(line => line.Contains("is lost"));
        (await test.GetAsync("demo"))!.Metadata.ResourceVersion.ShouldBe(before.Metadata.ResourceVersion);
    }
}
