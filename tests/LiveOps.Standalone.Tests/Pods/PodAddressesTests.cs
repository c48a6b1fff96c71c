using LiveOps.Standalone.Pods;

namespace LiveOps.Standalone.Tests.Pods;

public sealed class PodAddressesTests
{
    private readonly PodAddresses _addresses = new("127.1.0");

    [Fact]
    public void Take_TheSamePodTwice_GivesTheSameAddress() => _addresses.Take("a", null).ShouldBe(_addresses.Take("a", null));

    [Fact]
    public void Take_WithAFreeFormerAddress_GivesThatOne() => _addresses.Take("a", "127.1.0.9").ShouldBe("127.1.0.9");

    [Fact]
    public void Take_WithATakenFormerAddress_GivesAnother()
    {
        _addresses.Take("a", "127.1.0.9");
        _addresses.Take("b", "127.1.0.9").ShouldBe("127.1.0.1");
    }

    [Fact]
    public void Take_WithAFormerAddressOfAnotherNetwork_GivesOneOfThis() => _addresses.Take("a", "10.0.0.1").ShouldBe("127.1.0.1");

    [Fact]
    public void Take_WhenAllAreTaken_GivesNoneUntilOneIsReleased()
    {
        foreach (var pod in Enumerable.Range(1, 254))
        {
            _addresses.Take($"pod-{pod}", null).ShouldNotBeNull();
        }

        _addresses.Take("late", null).ShouldBeNull();
        _addresses.Release("pod-7");
        _addresses.Take("late", null).ShouldBe("127.1.0.7");
    }
}
