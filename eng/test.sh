#!/bin/bash
# Runs every test project, one after another, and ends with a line "N passed, N failed". Expects everything built.
# eng/test.sh [CONFIGURATION]
set -u

configuration=${1:-Release}
results=$PWD/TestResults
rm -rf "$results"
mkdir -p "$results"
export PATH="$PWD/.tools/bin:$PATH"

broken=0
for folder in tests/*.Tests; do
    name=$(basename "$folder")
    runner=("$folder/bin/$configuration/net10.0/$name")
    # Browsers and media of the end-to-end tests stay in a network of their own.
    if [ "$name" = LiveOps.EndToEnd.Tests ]; then runner=("$folder/in-namespace.sh" "${runner[@]}"); fi
    echo "== $name"
    "${runner[@]}" -noLogo -trx "$results/$name.trx"
    code=$?
    # 0: all passed, 1: some failed. Anything else, or no report, means that the run itself broke.
    if [ "$code" -gt 1 ] || [ ! -s "$results/$name.trx" ]; then
        echo "$name broke off with exit code $code"
        broken=$((broken + 1))
    fi
done

count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
total=$(count total)
passed=$(count passed)
failed=$((total - passed + broken))
if [ "$total" = 0 ]; then echo "no test was run"; fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
