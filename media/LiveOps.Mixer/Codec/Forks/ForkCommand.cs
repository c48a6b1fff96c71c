using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace LiveOps.Mixer.Codec.Forks;

/// <summary>Commands as <c>media/mixer/forks.c</c> reads them: a 32-bit length, then fields that end with NUL.</summary>
internal static class ForkCommand
{
    /// <summary>Forks an FFmpeg on this process's ends of three pipes that are meant for it.</summary>
    public static byte[] Start(SafeHandle input, SafeHandle output, SafeHandle errors, IEnumerable<string> arguments) =>
        Write(["start", Text(Environment.ProcessId), Descriptor(input), Descriptor(output), Descriptor(errors), .. arguments]);

    public static byte[] End(int process) => Write("end", Text(process));

    private static byte[] Write(params IEnumerable<string> fields)
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => field + '\0')));
        return [.. BitConverter.GetBytes(text.Length), .. text];
    }

    private static string Descriptor(SafeHandle handle) => Text((int)handle.DangerousGetHandle());

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
