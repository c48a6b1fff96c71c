#!/bin/sh
# Installs what is missing of the Debian packages that LiveOps needs: eng/packages.sh run|test
set -eu

run_packages="janus ffmpeg gcc libc6-dev curl util-linux make"
test_packages="chromium iproute2 procps redis-server unzip"

case "${1:-}" in
    run) wanted=$run_packages ;;
    test) wanted="$run_packages $test_packages" ;;
    *) echo "usage: eng/packages.sh run|test" >&2; exit 64 ;;
esac
command -v npm >/dev/null || wanted="$wanted npm"

missing=""
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing Debian packages:$missing"
if [ "$(id -u)" = 0 ]; then as_root() { "$@"; }; else as_root() { sudo "$@"; }; fi

# Debian's janus package would start a Janus of its own, open on all interfaces. Deny that while it is installed.
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
case "$missing" in
    *janus*) if [ -d /run/systemd/system ]; then as_root systemctl disable --quiet janus; fi ;;
esac
