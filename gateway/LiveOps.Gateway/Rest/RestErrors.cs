namespace LiveOps.Gateway.Rest;

/// <summary>Errors in the shape of the earlier system.</summary>
internal static class RestErrors
{
    public static IResult Of(int status, string error) => TypedResults.Json(new ErrorBody(error), RestJson.Default.ErrorBody, statusCode: status);

    public static IResult NoRoom(string id) => Of(StatusCodes.Status404NotFound, $"Room {id} not found");

    public static IResult Invalid(params FieldError[] details) => TypedResults.Json(
        new ErrorBody("Validation failed") { Details = details.Length == 0 ? null : details },
        RestJson.Default.ErrorBody,
        statusCode: StatusCodes.Status400BadRequest);
}
