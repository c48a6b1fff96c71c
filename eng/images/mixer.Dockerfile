# The mixer and FFmpeg: a self-contained publish of media/LiveOps.Mixer. Build context: what eng/images/build.sh gathers.
FROM docker.io/library/debian:bookworm-slim AS ffmpeg

# Debian's ffmpeg brings what players need too, 400 MB of it. Only what the program itself is linked with is taken, and the licences of all.
RUN apt-get update \
    && find /usr/lib -name '*.so*' >/there \
    && apt-get install -y --no-install-recommends ffmpeg \
    && ldd /usr/bin/ffmpeg | awk '/=> \// { print $3 }' | sed 's:^/lib/:/usr/lib/:' | grep -vxFf /there >/needed \
    && mkdir /only \
    && { cat /needed; echo /usr/bin/ffmpeg; ls /usr/share/doc/*/copyright; } | xargs cp -L --parents -t /only

# Preloaded into FFmpeg (docs/decisions/2026-11-21-encoder-forks.md); made here, for this image's C library.
RUN apt-get install -y --no-install-recommends gcc libc6-dev
COPY forks.c /forks.c
RUN cc -shared -fPIC -O2 -Wall -Werror -o /forks.so /forks.c -ldl

FROM docker.io/library/debian:bookworm-slim

# What .NET loads of the system: TLS and the C++ runtime.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libssl3 libstdc++6 \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*

COPY --from=ffmpeg /only /
RUN ldconfig && ffmpeg -hide_banner -loglevel error -f lavfi -i anullsrc -t 0.1 -c:a aac -f null -
COPY app /app
COPY --from=ffmpeg /forks.so /app/forks.so

ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="liveops-mixer" \
      org.opencontainers.image.description="Many rooms in one process: RTP in, HLS out" \
      org.opencontainers.image.licenses="Apache-2.0 AND GPL-2.0-or-later" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="docker.io/library/debian:bookworm-slim"

# The addresses come from the operator (docs/protocol/media-pods.md).
ENV DOTNET_EnableDiagnostics=0
# By default the C library gives each thread a heap of its own, which keeps its largest size for good.
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
USER 10001:10001
WORKDIR /app
EXPOSE 8090/tcp 5004/udp
ENTRYPOINT ["/app/LiveOps.Mixer"]
