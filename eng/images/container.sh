# shellcheck shell=bash
# Runs an image as a cluster would: as its own user, without rights, its root read-only, /tmp the only place to write. Sourced.
# The network is the machine's, so each container is given a loopback address of its own.
: "${engine:?docker, podman or buildah}" "${work:?a folder}"

# address: a loopback address that nothing else has, which makes the standard ports free.
address() { echo "127.$((RANDOM % 60 + 160)).$((RANDOM % 256)).$((RANDOM % 254 + 1))"; }

# run_container NAME IMAGE FOLDER|'' NAME=VALUE…: starts it in the background; FOLDER is mounted read-only as /mnt.
run_container() {
    local name=$1 image=$2 folder=$3 variable
    shift 3
    if [ "$engine" = buildah ]; then
        local container user entry env=() mounts=(--mount "type=tmpfs,dst=/tmp")
        container=$(buildah from "$image")
        echo "$container" >"$work/$name.container"
        user=$(buildah inspect --format '{{.OCIv1.Config.User}}' "$container")
        entry=$(buildah inspect --format '{{index .OCIv1.Config.Entrypoint 0}}' "$container")
        for variable in "$@"; do env+=(--env "$variable"); done
        [ -z "$folder" ] || mounts+=(--volume "$folder:/mnt:ro")
        # buildah has no read-only root: it is made so from within, before all rights are dropped.
        # shellcheck disable=SC2016  # expanded in the container
        setsid buildah run --isolation chroot --network host --user 0 --cap-add CAP_SYS_ADMIN "${mounts[@]}" "${env[@]}" "$container" -- /bin/sh -c '
            mount -o remount,ro,bind / || exit 70
            exec setpriv --reuid="${0%:*}" --regid="${0#*:}" --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs "$@"' \
            "$user" "$entry" >"$work/$name.log" 2>&1 &
        echo $! >"$work/$name.pid"
        return
    fi
    local options=(--rm --name "liveops-test-$$-$name" --network host --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges)
    for variable in "$@"; do options+=(--env "$variable"); done
    [ -z "$folder" ] || options+=(--volume "$folder:/mnt:ro")
    "$engine" run "${options[@]}" "$image" >"$work/$name.log" 2>&1 &
    echo $! >"$work/$name.pid"
}

# in_image IMAGE COMMAND…: runs a command in a container of its own.
in_image() {
    local image=$1 container
    shift
    if [ "$engine" != buildah ]; then
        "$engine" run --rm --entrypoint "$1" "$image" "${@:2}"
        return
    fi
    container=$(buildah from "$image")
    buildah run --isolation chroot "$container" -- "$@"
    buildah rm "$container" >/dev/null
}

stop_container() {
    local name=$1
    [ -e "$work/$name.pid" ] || return 0
    if [ "$engine" = buildah ]; then
        kill -TERM -- "-$(cat "$work/$name.pid")" 2>/dev/null || true
    else
        "$engine" stop --time 5 "liveops-test-$$-$name" >/dev/null 2>&1 || true
    fi
    wait "$(cat "$work/$name.pid")" 2>/dev/null || true
    if [ -e "$work/$name.container" ]; then buildah rm "$(cat "$work/$name.container")" >/dev/null || true; fi
    rm -f "$work/$name.pid" "$work/$name.container"
}
