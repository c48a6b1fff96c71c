#!/bin/sh
# Starts Janus Gateway with a configuration rendered from environment variables (docs/protocol/media-pods.md) into a private
# folder under TMPDIR. Further arguments are passed on to janus. Exit code 64: a variable is missing or wrong.
set -eu
umask 077

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

fail() {
    echo "janus entry point: $*" >&2
    exit 64
}

# --- what each variable may hold -----------------------------------------------------------------------------------------

need_ipv4() { # NAME VALUE
    echo "$2" | grep -Eq '^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])$' ||
        fail "$1 is '$2': an IPv4 address is expected, such as 127.0.0.1"
}

need_port() { # NAME VALUE
    case $2 in
        '' | 0* | *[!0-9]* | ??????*) ;;
        *) [ "$2" -gt 65535 ] || return 0 ;;
    esac
    fail "$1 is '$2': a port from 1 to 65535 is expected"
}

need_port_range() { # NAME VALUE
    echo "$2" | grep -Eq '^[0-9]{1,5}-[0-9]{1,5}$' || fail "$1 is '$2': a range of ports is expected, such as 20000-20999"
    need_port "$1" "${2%-*}"
    need_port "$1" "${2#*-}"
    [ "${2%-*}" -lt "${2#*-}" ] || fail "$1 is '$2': the first port must be below the last"
}

need_secret() { # NAME VALUE
    [ -n "$2" ] || fail "$1 is not set: without it anyone who reaches the bridge could drive it"
    need_printable "$1" "$2"
}

need_printable() { # NAME VALUE
    case $2 in *[![:print:]]*) fail "$1 holds a control character: printable characters are expected" ;; esac
}

# For a string in a libconfig file.
quoted() { printf '%s' "$1" | sed 's/[\\"]/\\&/g'; }

# --- read and check ------------------------------------------------------------------------------------------------------

need_secret JANUS_API_SECRET "${JANUS_API_SECRET:-}"
need_secret JANUS_ADMIN_KEY "${JANUS_ADMIN_KEY:-}"
need_printable JANUS_ADMIN_SECRET "${JANUS_ADMIN_SECRET:-}"
need_printable JANUS_TOKEN_SECRET "${JANUS_TOKEN_SECRET:-}"
API_SECRET=$(quoted "$JANUS_API_SECRET")
ADMIN_KEY=$(quoted "$JANUS_ADMIN_KEY")
ADMIN_SECRET=$(quoted "${JANUS_ADMIN_SECRET:-}")
TOKEN_SECRET=$(quoted "${JANUS_TOKEN_SECRET:-}")
if [ -n "$TOKEN_SECRET" ]; then TOKEN_AUTH=true; else TOKEN_AUTH=false; fi
if [ -n "$ADMIN_SECRET" ]; then ADMIN_HTTP=true; else ADMIN_HTTP=false; fi

BIND=${JANUS_BIND:-${POD_IP:-127.0.0.1}}
need_ipv4 "$(if [ -n "${JANUS_BIND:-}" ]; then echo JANUS_BIND; else echo POD_IP; fi)" "$BIND"
# The Admin API is never public: it stays on loopback, on this Pod's own address where that is one.
case $BIND in 127.*) ADMIN_BIND=$BIND ;; *) ADMIN_BIND=127.0.0.1 ;; esac

WS_PORT=${JANUS_WS_PORT:-8188}
HTTP_PORT=${JANUS_HTTP_PORT:-8088}
ADMIN_PORT=${JANUS_ADMIN_PORT:-7088}
need_port JANUS_WS_PORT "$WS_PORT"
need_port JANUS_HTTP_PORT "$HTTP_PORT"
need_port JANUS_ADMIN_PORT "$ADMIN_PORT"
RTP_PORTS=${JANUS_RTP_PORTS:-20000-20999}
PLAIN_RTP_PORTS=${JANUS_PLAIN_RTP_PORTS:-21000-23999}
need_port_range JANUS_RTP_PORTS "$RTP_PORTS"
need_port_range JANUS_PLAIN_RTP_PORTS "$PLAIN_RTP_PORTS"

MEDIA_ADDRESS=${JANUS_MEDIA_ADDRESS:-}
NAT_1_1=${JANUS_NAT_1_1:-}
[ -z "$MEDIA_ADDRESS" ] || need_ipv4 JANUS_MEDIA_ADDRESS "$MEDIA_ADDRESS"
[ -z "$NAT_1_1" ] || need_ipv4 JANUS_NAT_1_1 "$NAT_1_1"
INTERFACE=${MEDIA_ADDRESS:-$BIND}
SERVER_NAME=liveops-$BIND

STUN_HOST='' STUN_PORT=''
if [ -n "${JANUS_STUN:-}" ]; then
    echo "$JANUS_STUN" | grep -Eq '^[A-Za-z0-9.-]+:[0-9]+$' || fail "JANUS_STUN is '$JANUS_STUN': host:port is expected"
    STUN_HOST=${JANUS_STUN%:*} STUN_PORT=${JANUS_STUN##*:}
    need_port JANUS_STUN "$STUN_PORT"
fi

TURN_SERVER='' TURN_PORT='' TURN_TRANSPORT='' TURN_USERNAME='' TURN_PASSWORD=''
if [ -n "${JANUS_TURN:-}" ]; then
    echo "$JANUS_TURN" | grep -Eq '^[A-Za-z0-9.-]+:[0-9]+$' || fail "JANUS_TURN is '$JANUS_TURN': host:port is expected"
    TURN_SERVER=${JANUS_TURN%:*} TURN_PORT=${JANUS_TURN##*:} TURN_TRANSPORT=${JANUS_TURN_TRANSPORT:-udp}
    need_port JANUS_TURN "$TURN_PORT"
    case $TURN_TRANSPORT in udp | tcp | tls) ;; *) fail "JANUS_TURN_TRANSPORT is '$TURN_TRANSPORT': udp, tcp or tls is expected" ;; esac
    if [ -z "${JANUS_TURN_USERNAME:-}" ] || [ -z "${JANUS_TURN_PASSWORD:-}" ]; then
        fail "JANUS_TURN is set, but JANUS_TURN_USERNAME or JANUS_TURN_PASSWORD is not: TURN servers ask for both"
    fi
    need_printable JANUS_TURN_USERNAME "$JANUS_TURN_USERNAME"
    need_printable JANUS_TURN_PASSWORD "$JANUS_TURN_PASSWORD"
    TURN_USERNAME=$(quoted "$JANUS_TURN_USERNAME")
    TURN_PASSWORD=$(quoted "$JANUS_TURN_PASSWORD")
fi

# --- what is installed, and what of it is loaded -------------------------------------------------------------------------

command -v janus >/dev/null || fail "janus is not installed (Debian and Ubuntu: apt-get install janus)"
LIBRARY_FOLDER=''
for folder in /usr/lib/*/janus /usr/lib/janus /usr/local/lib/janus /opt/janus/lib/janus; do
    [ -d "$folder/plugins" ] && LIBRARY_FOLDER=$folder && break
done
[ -n "$LIBRARY_FOLDER" ] || fail "no folder of Janus plugins was found (looked for /usr/lib/*/janus/plugins and the like)"

# Names the libraries in a folder that are not wanted: disabled_in FOLDER PREFIX WANTED,WANTED
disabled_in() {
    separator=''
    for library in "$LIBRARY_FOLDER/$1"/libjanus_*.so; do
        [ -e "$library" ] || continue
        name=${library##*/libjanus_}
        case ,$2, in *,"${name%.so}",*) continue ;; esac
        printf '%s%s' "$separator" "${library##*/}"
        separator=,
    done
}

JANUS_PLUGINS=${JANUS_PLUGINS:-audiobridge,echotest}
for plugin in $(echo "$JANUS_PLUGINS" | tr ',' ' '); do
    [ -e "$LIBRARY_FOLDER/plugins/libjanus_$plugin.so" ] ||
        fail "JANUS_PLUGINS names '$plugin', but $LIBRARY_FOLDER/plugins has no libjanus_$plugin.so"
done
DISABLED_PLUGINS=$(disabled_in plugins "$JANUS_PLUGINS")
DISABLED_TRANSPORTS=$(disabled_in transports http,websockets)
DISABLED_LOGGERS=$(disabled_in loggers '')

# --- render --------------------------------------------------------------------------------------------------------------

CONFIG_FOLDER=$(mktemp -d "${TMPDIR:-/tmp}/liveops-janus.XXXXXXXX")
export CONFIG_FOLDER LIBRARY_FOLDER INTERFACE SERVER_NAME API_SECRET TOKEN_AUTH TOKEN_SECRET ADMIN_SECRET ADMIN_KEY \
    RTP_PORTS PLAIN_RTP_PORTS STUN_HOST STUN_PORT TURN_SERVER TURN_PORT TURN_TRANSPORT TURN_USERNAME TURN_PASSWORD NAT_1_1 MEDIA_ADDRESS DISABLED_PLUGINS DISABLED_TRANSPORTS \
    DISABLED_LOGGERS BIND WS_PORT HTTP_PORT ADMIN_HTTP ADMIN_PORT ADMIN_BIND

# Values come through the environment: as awk arguments they would be in the process list, and their backslashes read.
render() {
    awk '/^#/ { next } {
        line = $0; rendered = ""
        while (match(line, /@[A-Z0-9_]+@/)) {
            value = ENVIRON[substr(line, RSTART + 1, RLENGTH - 2)]
            if (value == "") next
            rendered = rendered substr(line, 1, RSTART - 1) value
            line = substr(line, RSTART + RLENGTH)
        }
        print rendered line
    }' "$1"
}

for template in "$here"/config/*.jcfg; do
    render "$template" >"$CONFIG_FOLDER/${template##*/}"
done
for plugin in $(echo "$JANUS_PLUGINS" | tr ',' ' '); do
    : >>"$CONFIG_FOLDER/janus.plugin.$plugin.jcfg"
done

# --- loopback ------------------------------------------------------------------------------------------------------------

case $MEDIA_ADDRESS in 127.*)
    shim=$here/loopback.so
    if [ ! -e "$shim" ]; then
        command -v cc >/dev/null ||
            fail "JANUS_MEDIA_ADDRESS is a loopback address, which needs $shim: run 'make setup', or install a C compiler"
        shim=$CONFIG_FOLDER/loopback.so
        cc -shared -fPIC -O2 -o "$shim" "$here/loopback.c" -ldl
    fi
    export LD_PRELOAD="$shim${LD_PRELOAD:+:$LD_PRELOAD}" JANUS_MEDIA_ADDRESS
    ;;
esac

# A request with "permanent" would rewrite these files: they are not to change under a running bridge.
chmod 0400 "$CONFIG_FOLDER"/*.jcfg

unset JANUS_API_SECRET JANUS_ADMIN_KEY JANUS_ADMIN_SECRET JANUS_TOKEN_SECRET JANUS_TURN_PASSWORD \
    API_SECRET ADMIN_KEY ADMIN_SECRET TOKEN_SECRET TURN_PASSWORD
exec janus -F "$CONFIG_FOLDER" -C "$CONFIG_FOLDER/janus.jcfg" --disable-colors "$@"
