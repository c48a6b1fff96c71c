#!/bin/bash
# Builds the images with docker, podman or buildah, whichever is there: eng/images/build.sh [NAME…]
# Names: operator gateway mixer janus (default: all). Environment: IMAGE_PREFIX (liveops), VERSION (that of the sources),
# ENGINE (docker, podman or buildah).
set -euo pipefail
cd "$(dirname "$0")/../.."

names=("$@")
[ "${#names[@]}" -gt 0 ] || names=(operator gateway mixer janus)
prefix=${IMAGE_PREFIX:-liveops}
version=${VERSION:-$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' Directory.Build.props)}
revision=$(git rev-parse HEAD 2>/dev/null || echo unknown)
base=docker.io/library/debian:bookworm-slim
declare -A project=([operator]=operator/LiveOps.Operator [gateway]=gateway/LiveOps.Gateway [mixer]=media/LiveOps.Mixer)

engine=${ENGINE:-}
for candidate in docker podman buildah; do
    if [ -z "$engine" ] && command -v "$candidate" >/dev/null && "$candidate" info >/dev/null 2>&1; then engine=$candidate; fi
done
[ -n "$engine" ] || { echo "neither docker nor podman nor buildah is usable here (Debian: apt-get install buildah debootstrap)" >&2; exit 69; }

# A registry is asked first. Without one the base is made here, which takes half a minute, once.
case $engine in
    buildah)
        isolation=(--isolation "${BUILDAH_ISOLATION:-chroot}")
        buildah images -q "$base" >/dev/null 2>&1 || buildah pull -q "$base" >/dev/null 2>&1 || eng/images/base.sh "$base"
        ;;
    *) isolation=() ;;
esac

# gather NAME FOLDER: puts what the image's Dockerfile copies into FOLDER/app.
gather() {
    mkdir -p "$2/app"
    if [ "$1" = janus ]; then
        cp -r media/janus/entrypoint.sh media/janus/config "$2/app/"
        return
    fi
    if [ "$1" = mixer ]; then cp media/mixer/forks.c "$2/"; fi
    dotnet publish "${project[$1]}" -nologo -v quiet -c Release -r "$runtime" --self-contained -p:PublishReadyToRun=true \
        -p:DebugType=none -p:GenerateDocumentationFile=false -p:Version="$version" -o "$2/app"
}

case $(uname -m) in x86_64) runtime=linux-x64 ;; aarch64) runtime=linux-arm64 ;; *) echo "no images for $(uname -m)" >&2; exit 69 ;; esac

for name in "${names[@]}"; do
    [ -e "eng/images/$name.Dockerfile" ] || { echo "there is no image '$name' (operator, gateway, mixer, janus)" >&2; exit 64; }
    echo "Building $prefix/$name:$version with $engine"
    context=artifacts/images/$name
    rm -rf "$context"
    gather "$name" "$context"
    # Whatever umask made these files: the image's user, who is not their owner, has to read them.
    chmod -R a+rX "$context"
    log=$context/build.log
    "$engine" build "${isolation[@]}" -q -f "eng/images/$name.Dockerfile" --build-arg VERSION="$version" --build-arg REVISION="$revision" \
        -t "$prefix/$name:$version" -t "$prefix/$name:latest" "$context" >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 1; }
done

# What an image takes on disk, unpacked, its base included.
size() {
    case $engine in
        buildah) buildah images --format '{{.Size}}' "$1" | head -n 1 ;;
        *) "$engine" image inspect -f '{{.Size}}' "$1" | awk '{ printf "%d MB\n", $1 / 1000000 }' ;;
    esac
}

for name in "${names[@]}"; do
    printf '%s/%s:%s  %s\n' "$prefix" "$name" "$version" "$(size "$prefix/$name:$version")"
done
