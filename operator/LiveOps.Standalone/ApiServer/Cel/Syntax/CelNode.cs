namespace LiveOps.Standalone.ApiServer.Cel.Syntax;

/// <summary>A parsed expression.</summary>
/// <param name="Position">Offset of the token that names it in error messages.</param>
internal abstract record CelNode(int Position);
