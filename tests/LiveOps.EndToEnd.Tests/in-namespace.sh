#!/bin/sh
# Runs a command in a network namespace of its own that has a loopback interface and nothing else, so that what the command
# starts can neither be reached from this machine's network nor reach it. Needs root or unprivileged user namespaces.
set -eu

if [ "$(id -u)" = 0 ]; then
    exec unshare --net -- sh -c 'ip link set lo up && exec "$@"' in-namespace "$@"
fi
exec unshare --net --map-root-user -- sh -c 'ip link set lo up && exec "$@"' in-namespace "$@"
