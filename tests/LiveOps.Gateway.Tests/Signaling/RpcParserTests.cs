using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Tests.Signaling;

public sealed class RpcParserTests
{
    [Fact]
    public void Parse_AnyBytes_GivesARequestOrAnError() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var (request, error, _) = RpcParser.Parse(bytes);
            return request is null != error is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnyIdAndMethod_AreEchoed() =>
        Prop.ForAll<uint, NonNull<string>>((id, method) =>
        {
            var text = JsonSerializer.Serialize(new { id, method = method.Get });
            var (request, _, _) = RpcParser.Parse(Encoding.UTF8.GetBytes(text));
            var name = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("method").GetString();
            return request!.Method == name && request.Id == (id == 0 ? null : $"{id}");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"id":"\ud800","method":"join"}""")]
    [InlineData("""{"id":1,"method":"\ud800"}""")]
    [InlineData("""{"id":18446744073709551616,"method":"join"}""")]
    [InlineData("""{"id":true,"method":"join"}""")]
    public void Parse_ThatIsNoRequest_IsInvalid(string message) =>
        RpcParser.Parse(Encoding.UTF8.GetBytes(message)).Error.ShouldBe(RpcError.Invalid);

    [Theory]
    [InlineData("{\"id\":1,\"method\":\"join\",\"params\":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}")]
    [InlineData("\u0000")]
    [InlineData("{\"id\":1,\"method\":\"join\"")]
    public void Parse_ThatIsNoJson_IsAParseError(string message) =>
        RpcParser.Parse(Encoding.UTF8.GetBytes(message)).Error.ShouldBe(RpcError.Parse);
}
