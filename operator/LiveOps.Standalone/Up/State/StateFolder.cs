using System.Security.Cryptography;
using LiveOps.Standalone.Up.Components;

namespace LiveOps.Standalone.Up.State;

/// <summary>What <c>liveops up</c> keeps on disk, and who may use it at a time.</summary>
internal sealed class StateFolder(string path) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly List<FileStream> _locks = [];

    public string Path => path;

    public string Kubeconfig => System.IO.Path.Combine(path, "kubeconfig");

    public string AdminTokenFile => System.IO.Path.Combine(path, "admin-token");

    public string ApiServer => System.IO.Path.Combine(path, "apiserver");

    public string Pods => System.IO.Path.Combine(path, "pods");

    /// <summary>There once the default objects were made: one that the user deleted later is not to come back.</summary>
    public string DefaultsMade => System.IO.Path.Combine(path, "defaults-made");

    /// <summary>Takes the folder for these components; the kernel gives it back when the process ends, however it ends.</summary>
    /// <exception cref="UpException">Another process has it, or it cannot be written.</exception>
    public void Lock(IEnumerable<ComponentName> components)
    {
        try
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UpException($"the state folder {path} cannot be made: {exception.Message}; choose another with --state", exception);
        }

        foreach (var component in components)
        {
            var name = component.ToString().ToLowerInvariant();
            try
            {
                _locks.Add(new(System.IO.Path.Combine(path, $"{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception)
            {
                throw new UpException(
                    $"the state folder {path} is in use by another liveops up, which runs its {name}; end that one, or choose another folder with --state",
                    exception);
            }
            catch (UnauthorizedAccessException exception)
            {
                throw new UpException($"the state folder {path} may not be written: {exception.Message}", exception);
            }
        }
    }

    /// <summary>The token of the gateway's management routes, drawn at the first start.</summary>
    public string AdminToken()
    {
        if (!File.Exists(AdminTokenFile))
        {
            // Whole or not at all: half a token would be kept for good.
            var draft = AdminTokenFile + ".new";
            File.Delete(draft);
            using (var file = new FileStream(draft, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = OwnerOnly,
            }))
            {
                file.Write(System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(48, lowercase: true) + "\n"));
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, AdminTokenFile, overwrite: true);
        }

        return File.ReadAllText(AdminTokenFile).Trim();
    }

    public void Dispose() => _locks.ForEach(file => file.Dispose());
}
