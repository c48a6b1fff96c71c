using LiveOps.Operator.Rooms;

namespace LiveOps.Operator.Tests.Rooms;

public sealed class RoomIdTests
{
    /// <summary>Another operator version must find the rooms that this one made.</summary>
    [Fact]
    public void Candidate_KnownUid_NeverChanges() => RoomId.Candidate("0b5f0c6e-6a0e-4b8c-9a39-0d7c7c1f5a11", 0).ShouldBe(6928770129553892);

    [Fact]
    public void Candidate_AnyUidAndAttempt_FitsIntoADouble()
    {
        for (var i = 0; i < 1000; i++)
        {
            var id = RoomId.Candidate($"uid-{i}", i % RoomId.Candidates);
            id.ShouldBeInRange(1, (1L << 53) - 1);
            ((long)(double)id).ShouldBe(id);
        }
    }

    [Fact]
    public void Candidate_OtherAttempts_AreOtherIds() =>
        Enumerable.Range(0, RoomId.Candidates).Select(attempt => RoomId.Candidate("uid", attempt)).Distinct().Count().ShouldBe(RoomId.Candidates);
}
