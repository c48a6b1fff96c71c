#!/bin/bash
# Starts each image as a cluster would (eng/images/container.sh) and uses it: eng/images/test.sh [NAME…]
# operator and gateway answer probes against an API server, the mixer turns RTP into HLS, Janus makes a room.
# Environment: IMAGE_PREFIX, VERSION, ENGINE as for build.sh; START_LIMIT_MS (2000): how long a start may take, the best of three.
set -euo pipefail
cd "$(dirname "$0")/../.."

names=("$@")
[ "${#names[@]}" -gt 0 ] || names=(operator gateway mixer janus)
prefix=${IMAGE_PREFIX:-liveops}
version=${VERSION:-$(sed -n 's:.*<VersionPrefix>\(.*\)</VersionPrefix>.*:\1:p' Directory.Build.props)}
limit=${START_LIMIT_MS:-2000}
engine=${ENGINE:-}
for candidate in docker podman buildah; do
    if [ -z "$engine" ] && command -v "$candidate" >/dev/null && "$candidate" info >/dev/null 2>&1; then engine=$candidate; fi
done
work=$(mktemp -d)
# shellcheck source=eng/images/container.sh
. eng/images/container.sh

api_server=''
finish() {
    for file in "$work"/*.pid; do [ -e "$file" ] && stop_container "$(basename "$file" .pid)"; done
    [ -z "$api_server" ] || kill "$api_server" || true
    wait
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "FAILED: $1" >&2
    for log in "$work"/*.log; do
        echo "--- $log" >&2
        tail -n 20 "$log" >&2
    done
    exit 1
}

now() { echo $(($(date +%s%N) / 1000000)); }

# until_ok SECONDS COMMAND…: repeats a command until it succeeds.
until_ok() {
    local end=$(($(now) + $1 * 1000))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$(now)" -lt "$end" ] || return 1
        sleep 0.01
    done
}

answers() { curl -fsS -m 2 "$1"; }

# started NAME URL FOLDER|'' NAME=VALUE…: starts an image until its URL answers, and says how long that took.
started() {
    local name=$1 url=$2 folder=$3 attempt began took best=999999
    shift 3
    for attempt in 1 2 3; do
        began=$(now)
        run_container "$name" "$prefix/$name:$version" "$folder" "$@"
        until_ok 30 answers "$url" || fail "$name does not answer $url"
        took=$(($(now) - began))
        [ "$took" -ge "$best" ] || best=$took
        if [ "$best" -le "$limit" ] || [ "$attempt" = 3 ]; then break; fi
        stop_container "$name"
    done
    [ "$best" -le "$limit" ] || fail "$name takes $best ms to start, more than $limit"
    grep -q '^[1-9]' <(in_image "$prefix/$name:$version" id -u) || fail "$name runs as root"
    echo "$name: answers $url after $best ms, as a user without rights on a read-only root"
}

# An API server for operator and gateway, with a kubeconfig that their user can read.
start_api_server() {
    [ -z "$api_server" ] || return 0
    local at
    at=$(address)
    operator/LiveOps.Standalone/bin/Release/net10.0/liveops up --components apiserver --state "$work/state" --api-server "https://$at:6443" >"$work/apiserver.log" 2>&1 &
    api_server=$!
    until_ok 30 test -s "$work/state/kubeconfig" || fail "the API server does not start"
    mkdir "$work/kube"
    install -m 0644 "$work/state/kubeconfig" "$work/kube/config"
    chmod 0755 "$work" "$work/kube"
}

test_operator() {
    local at
    start_api_server
    at=$(address)
    started operator "http://$at:8082/healthz" "$work/kube" LiveOps__Kubeconfig=/mnt/config "LiveOps__Operator__Http=$at:8082" LiveOps__Operator__LeaderElection=true
    until_ok 20 answers "http://$at:8082/readyz" || fail "the operator does not become ready"
}

test_gateway() {
    local at
    start_api_server
    at=$(address)
    started gateway "http://$at:8080/healthz" "$work/kube" LiveOps__Kubeconfig=/mnt/config "LiveOps__Gateway__Http=http://$at:8080" \
        LiveOps__Gateway__JwtSecret=0123456789012345678901234567890123456789
    until_ok 20 answers "http://$at:8080/readyz" || fail "the gateway does not become ready"
    answers "http://$at:8080/listen.html" | grep -qi '<html' || fail "the gateway has no pages"
}

test_mixer() {
    local at uid mix ssrc sender playlist
    at=$(address)
    started mixer "http://$at:8090/healthz" '' "POD_IP=$at" "MIXER_HTTP=$at:8090" "MIXER_RTP=$at:5004" "MIXER_ADVERTISED_ADDRESS=$at" MIXER_TOKEN=test-token
    uid=$(cat /proc/sys/kernel/random/uuid)
    mix=$(curl -fsS -X PUT -H 'Authorization: Bearer test-token' -H 'Content-Type: application/json' "http://$at:8090/v1/mixes/$uid" -d "{
        \"name\": \"default/test\", \"session\": \"$(cat /proc/sys/kernel/random/uuid)\",
        \"timeline\": { \"origin\": \"$(date -u +%Y-%m-%dT%H:%M:%S.000Z)\", \"epoch\": 0, \"resumeFrom\": null },
        \"hls\": { \"segmentSeconds\": 1, \"windowSegments\": 6, \"codec\": \"AAC\", \"bitrateKbps\": 96, \"channels\": 2, \"encryption\": \"None\" } }") ||
        fail "the mixer refuses a mix"
    ssrc=$(echo "$mix" | sed -n 's/.*"ssrc":\([0-9]*\).*/\1/p')
    # FFmpeg takes the SSRC as a signed number.
    [ "$ssrc" -le 2147483647 ] || ssrc=$((ssrc - 4294967296))
    ffmpeg -hide_banner -loglevel error -re -f lavfi -i sine=frequency=440 -t 60 -c:a libopus -ar 48000 -ac 2 -frame_duration 20 \
        -payload_type 111 -ssrc "$ssrc" -f rtp "rtp://$at:5004" >"$work/sender.log" 2>&1 &
    sender=$!
    playlist="http://$at:8090/hls/$uid/index.m3u8"
    # Players begin three segments before the end: with six, what is played was made after the tone began.
    until_ok 30 has_segments "$playlist" 6 || { kill "$sender"; fail "the mixer makes no segments"; }
    ffmpeg -hide_banner -loglevel info -headers 'Authorization: Bearer test-token' -i "$playlist" -t 2 -af volumedetect -f null - >"$work/player.log" 2>&1 ||
        { kill "$sender"; fail "FFmpeg does not play the mixer's stream"; }
    kill "$sender"
    wait "$sender" 2>/dev/null || true
    # FFmpeg's sine, spread over two channels, has -21 dBFS at its peak and -24 dB on average; silence would be -91.
    grep -Eq 'mean_volume: -2[345]\.' "$work/player.log" || fail "the stream does not hold the tone that was sent"
    echo "mixer: RTP came out as HLS ($(sed -n 's/.*\(mean_volume.*\)/\1/p' "$work/player.log"))"
}

has_segments() { [ "$(curl -fsS -m 2 -H 'Authorization: Bearer test-token' "$1" | grep -c '^#EXTINF')" -ge "$2" ]; }

# janus_post URL JSON: a request to the Janus API.
janus_post() { curl -fsS -m 5 -H 'Content-Type: application/json' "$1" -d "$2"; }

# Janus binds its HTTP API to addresses of interfaces only, and of the loopback ones that is one.
test_janus() {
    local port session handle answer
    port=$((RANDOM % 20000 + 10000))
    until ! (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
    started janus "http://127.0.0.1:$port/janus/info" '' POD_IP=127.0.0.1 "JANUS_HTTP_PORT=$port" "JANUS_WS_PORT=$((port + 1))" \
        JANUS_API_SECRET=test-secret JANUS_ADMIN_KEY=test-key
    session=$(janus_post "http://127.0.0.1:$port/janus" '{"janus":"create","transaction":"1","apisecret":"test-secret"}' | id_of)
    handle=$(janus_post "http://127.0.0.1:$port/janus/$session" '{"janus":"attach","plugin":"janus.plugin.audiobridge","transaction":"2","apisecret":"test-secret"}' | id_of)
    answer=$(janus_post "http://127.0.0.1:$port/janus/$session/$handle" '{"janus":"message","transaction":"3","apisecret":"test-secret",
        "body":{"request":"create","room":4711,"sampling_rate":48000,"admin_key":"test-key"}}')
    echo "$answer" | tr -d ' \n' | grep -q '"audiobridge":"created"' || fail "Janus makes no room: $answer"
    echo "janus: made a room"
}

id_of() { tr -d ' \n' | sed -n 's/.*"data":{"id":\([0-9]*\).*/\1/p'; }

for name in "${names[@]}"; do
    "test_$name"
    stop_container "$name"
done
echo "all images work"
