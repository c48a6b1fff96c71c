using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

public sealed class StrictDecodingTests
{
    [Fact]
    public void DuplicateFields_Nested_AreNamedByPath() =>
        StrictDecoding.DuplicateFields("""{"spec":{"a":1,"l":[{"x":1},{"x":1,"x":2}],"a":2},"kind":"K"}"""u8)
            .ShouldBe(["spec.l[1].x", "spec.a"]);

    [Fact]
    public void DuplicateFields_None_IsEmpty() => StrictDecoding.DuplicateFields("""[{"a":1},{"a":1}]"""u8).ShouldBeEmpty();

    [Fact]
    public void Error_OneUnknownField_ReadsLikeKubernetes() =>
        StrictDecoding.Error(StrictDecoding.Messages(["spec.foo"], [])).ShouldBe("strict decoding error: unknown field \"spec.foo\"");
}
