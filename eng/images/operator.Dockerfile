# The operator: a self-contained publish of operator/LiveOps.Operator. Build context: what eng/images/build.sh gathers.
FROM docker.io/library/debian:bookworm-slim

# What .NET loads of the system: TLS with its authorities, and the C++ runtime.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libssl3 libstdc++6 \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/*

COPY app /app

ARG VERSION=0.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="liveops-operator" \
      org.opencontainers.image.description="Reconciles LiveRooms and MediaNodes" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.base.name="docker.io/library/debian:bookworm-slim"

# The diagnostics port of .NET would be a file in /tmp and a way in for whoever shares the Pod.
ENV DOTNET_EnableDiagnostics=0 LiveOps__Operator__Http=0.0.0.0:8082
# By default the C library gives each thread a heap of its own, which keeps its largest size for good.
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
USER 10001:10001
WORKDIR /app
EXPOSE 8082/tcp
ENTRYPOINT ["/app/LiveOps.Operator"]
