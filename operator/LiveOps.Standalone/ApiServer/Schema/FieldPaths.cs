namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Paths as error messages show them: <c>spec.list[0].name</c>, <c>spec.map[a.b/c]</c>.</summary>
internal static class FieldPaths
{
    public static string Child(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    public static string Index(string path, int index) => $"{path}[{index}]";
}
