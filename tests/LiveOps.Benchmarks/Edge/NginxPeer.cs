using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LiveOps.Benchmarks.Edge;

/// <summary>nginx as a caching proxy in front of a mixer.</summary>
internal sealed class NginxPeer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private NginxPeer(Process process, string folder, Uri address, string version) => (_process, _folder, Address, Version) = (process, folder, address, version);

    public Uri Address { get; }

    public string Version { get; }

    public int Id => _process.Id;

    public static async Task<NginxPeer> StartAsync(Uri mixer, string mixerToken, CancellationToken cancellationToken)
    {
        // In memory: a disk would be to nginx's disadvantage.
        var folder = Directory.CreateDirectory($"/dev/shm/liveops-bench-{Guid.NewGuid():N}").FullName;
        var port = FreePort();
        var path = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(path, Configuration(folder, port, mixer, mixerToken), cancellationToken);
        var process = Process.Start(new ProcessStartInfo("nginx", ["-p", folder, "-c", path, "-e", Path.Combine(folder, "error.log")]) { UseShellExecute = false })!;
        return new NginxPeer(process, folder, new Uri($"http://127.0.0.1:{port}/"), await VersionAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        // The master asks its workers to end; killing it would leave them.
        using (var stop = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Configuration(string folder, int port, Uri mixer, string mixerToken) => $$"""
        daemon off;
        pid {{folder}}/nginx.pid;
        worker_processes auto;
        events { worker_connections 4096; multi_accept on; }
        http {
          types { }
          access_log off;
          sendfile on;
          tcp_nopush on;
          tcp_nodelay on;
          keepalive_timeout 300;
          keepalive_requests 100000000;
          open_file_cache max=1000 inactive=60s;
          open_file_cache_valid 60s;
          client_body_temp_path {{folder}}/body;
          proxy_temp_path {{folder}}/temp;
          fastcgi_temp_path {{folder}}/fastcgi;
          uwsgi_temp_path {{folder}}/uwsgi;
          scgi_temp_path {{folder}}/scgi;
          proxy_cache_path {{folder}}/cache levels=1 keys_zone=hls:10m use_temp_path=off;
          upstream mixer { server {{mixer.Authority}}; keepalive 16; }
          server {
            listen 127.0.0.1:{{port}} backlog=4096;
            add_header Access-Control-Allow-Origin *;
            location /hls/ {
              proxy_pass http://mixer;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
              proxy_set_header Authorization "Bearer {{mixerToken}}";
              proxy_cache hls;
              proxy_cache_lock on;
              proxy_ignore_headers Cache-Control Expires;
              proxy_cache_valid 200 1h;
              location ~ \.m3u8$ {
                proxy_pass http://mixer;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_set_header Authorization "Bearer {{mixerToken}}";
                proxy_cache hls;
                proxy_cache_lock on;
                proxy_ignore_headers Cache-Control Expires;
                proxy_cache_valid 200 1s;
                proxy_cache_use_stale updating;
              }
            }
          }
        }
        """;

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    private static async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("nginx", ["-v"]) { UseShellExecute = false, RedirectStandardError = true })!;
        var text = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..].Trim();
    }
}
