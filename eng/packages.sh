#!/bin/sh
# Installs what is missing of the Debian packages that LiveOps needs: eng/packages.sh run|test|images|bench
set -eu

run_packages="janus ffmpeg gcc libc6-dev curl util-linux make"
test_packages="chromium coturn iproute2 lua5.4 procps prometheus redis-server unzip"
# Where neither docker nor podman is there to build images with.
images_packages="buildah debootstrap"

# Peers and the load generator of the benchmarks.
bench_packages="nginx-light wrk"

case "${1:-}" in
    run) wanted=$run_packages ;;
    test) wanted="$run_packages $test_packages" ;;
    images) if command -v docker >/dev/null || command -v podman >/dev/null; then exit 0; else wanted="$run_packages $images_packages"; fi ;;
    bench) wanted="$run_packages $test_packages $bench_packages" ;;
    *) echo "usage: eng/packages.sh run|test|images|bench" >&2; exit 64 ;;
esac
command -v npm >/dev/null || wanted="$wanted npm"

missing=""
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing Debian packages:$missing"
if [ "$(id -u)" = 0 ]; then as_root() { "$@"; }; else as_root() { sudo "$@"; }; fi

# Some of these packages would start servers of their own, Janus, coturn and Prometheus on all interfaces. Deny that while they are installed.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
    trap 'as_root rm -f "$policy"' EXIT
fi

as_root apt-get -qq update
# shellcheck disable=SC2086  # one word a package
as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $missing >/dev/null ||
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -f -y >/dev/null
for service in janus coturn prometheus redis-server; do
    case "$missing " in
        *" $service "*) if [ -d /run/systemd/system ]; then as_root systemctl disable --quiet "$service"; fi ;;
    esac
done
