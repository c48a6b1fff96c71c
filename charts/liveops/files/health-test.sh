# Asks a part over HTTP with what every Debian image has: fetch HOST:PORT PATH
fetch() {
    exec 3<>"/dev/tcp/${1%:*}/${1#*:}" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: %s\r\n\r\n' "$2" "${1%:*}" >&3
    cat <&3
    exec 3>&-
}

# Tries until a part's answer holds what is wanted, or the Pod's time is over: until_holds WHAT HOST:PORT PATH PATTERN
until_holds() {
    echo "waiting until $1"
    until fetch "$2" "$3" 2>/dev/null | grep -Eq "$4"; do sleep 1; done
}

until_holds "the gateway is ready" "$GATEWAY" /readyz '^HTTP/1.[01] 200'
until_holds "the operator is ready" "$OPERATOR" /readyz '^HTTP/1.[01] 200'
for role in $ROLES; do
    until_holds "a $role can be driven" "$OPERATOR" /metrics "^liveops_nodes\{role=\"$role\",up=\"True\"\} [1-9]"
done
echo "all is well"
