# Debian's Janus Gateway with the entry point and configuration of media/janus. Build context: what eng/images/build.sh gathers.
FROM docker.io/library/debian:bookworm-slim

RUN apt-get update \
    && apt-get install -y --no-install-recommends janus \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*

COPY app /app

ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="liveops-janus" \
      org.opencontainers.image.description="Janus Gateway as a bridge of LiveOps" \
      org.opencontainers.image.licenses="Apache-2.0 AND GPL-3.0-only" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="docker.io/library/debian:bookworm-slim"

# Addresses and secrets come from the operator (docs/protocol/media-pods.md).
USER 10001:10001
WORKDIR /app
EXPOSE 8188/tcp 8088/tcp 20000-20999/udp
ENTRYPOINT ["/app/entrypoint.sh"]
