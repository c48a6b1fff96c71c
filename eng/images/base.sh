#!/bin/sh
# Makes docker.io/library/debian:bookworm-slim from Debian's packages where no registry can be asked for it.
# eng/images/base.sh IMAGE     Needs buildah, debootstrap and root.
set -eu

image=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

echo "Making $image from Debian's packages"
debootstrap --variant=minbase --exclude=e2fsprogs,sysvinit-utils bookworm "$folder/root" >"$folder/log" 2>&1 || {
    tail -n 20 "$folder/log" >&2
    exit 1
}

# What makes it slim: nobody reads manuals in a container, and packages are looked up anew by whoever installs some.
rm -rf "$folder/root/var/cache/apt" "$folder/root/var/lib/apt/lists" "$folder/root/var/log" \
    "$folder/root/usr/share/man" "$folder/root/usr/share/info" "$folder/root/usr/share/locale" "$folder/root/usr/share/zoneinfo"
find "$folder/root/usr/share/doc" -type f ! -name copyright -delete
mkdir -p "$folder/root/var/cache/apt/archives/partial" "$folder/root/var/lib/apt/lists/partial" "$folder/root/var/log/apt"
cat >"$folder/root/etc/dpkg/dpkg.cfg.d/slim" <<'SLIM'
path-exclude /usr/share/man/*
path-exclude /usr/share/info/*
path-exclude /usr/share/locale/*
path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
SLIM

container=$(buildah from scratch)
buildah add -q "$container" "$folder/root" / >/dev/null
buildah config --cmd /bin/bash --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
buildah commit -q --rm "$container" "$image" >/dev/null
