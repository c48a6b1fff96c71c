#!/bin/bash
# Checks format and types, runs every test project and ends with a line "N passed, N failed". Expects everything built.
# eng/test.sh [CONFIGURATION]
set -u

configuration=${1:-Release}
results=$PWD/TestResults
rm -rf "$results"
mkdir -p "$results"
export PATH="$PWD/.tools/bin:$PATH"

broken=0
# judge NAME CODE. 0: all passed, 1: some failed. Anything else, or no report, means that the run itself broke.
judge() {
    if [ "$2" -gt 1 ] || [ ! -s "$results/$1.trx" ]; then
        echo "$1 broke off with exit code $2"
        broken=$((broken + 1))
    fi
}

# check NAME PID: waits for a check, and shows what it found.
check() {
    echo "== $1"
    if ! wait "$2"; then
        cat "$results/$1.log"
        echo "FAILED check of $1: see above"
        broken=$((broken + 1))
    fi
}

# The end-to-end tests mostly wait for audio in real time, and they have a network of their own: the others run meanwhile.
# They interrupt what they start, which a job in the background would ignore if env did not undo that.
last=LiveOps.EndToEnd.Tests
env --default-signal=INT "tests/$last/in-namespace.sh" "tests/$last/bin/$configuration/net10.0/$last" -noLogo -trx "$results/$last.trx" >"$results/$last.log" 2>&1 &
meanwhile=$!

# What is only looked at costs the machine little beside them. Two cores are seldom both busy.
dotnet format --verify-no-changes --no-restore LiveOps.sln >"$results/format.log" 2>&1 &
format=$!
PATH="$(eng/node.sh):$PATH" npm run --silent --prefix gateway/web check >"$results/types.log" 2>&1 &
types=$!
trap 'kill "$meanwhile" "$format" "$types" 2>/dev/null' EXIT

# What hears audio in real time comes early: towards their end the end-to-end tests have six browser pages in a call, which takes all of a
# small machine.
early=(LiveOps.Chart.Tests LiveOps.Operator.Tests LiveOps.Mixer.Tests)
for name in "${early[@]}" $(basename -a tests/*.Tests | grep -vxF "$(printf '%s\n' "${early[@]}" "$last")"); do
    echo "== $name"
    runner=("tests/$name/bin/$configuration/net10.0/$name")
    # Its browsers and media, too, stay in a network of their own.
    if [ "$name" = LiveOps.Janus.Tests ]; then runner=("tests/$last/in-namespace.sh" "${runner[@]}"); fi
    "${runner[@]}" -noLogo -trx "$results/$name.trx"
    judge "$name" $?
done

wait "$meanwhile"
code=$?
echo "== $last"
cat "$results/$last.log"
judge "$last" $code
check format "$format"
check types "$types"
trap - EXIT

# The output above is long: what failed, and why, is said once more where it is read first.
awk -v RS='<UnitTestResult ' '
    /^[^>]* outcome="Failed"/ {
        name = $0; sub(/^.*testName="/, "", name); sub(/".*/, "", name)
        why = $0; sub(/^.*<Message>/, "", why); sub(/<.*/, "", why); gsub(/[ \t\r\n]+/, " ", why)
        print "FAILED " name ": " substr(why, 1, 500)
    }' "$results"/*.trx

count() { cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
total=$(count total)
passed=$(count passed)
failed=$((total - passed + broken))
if [ "$total" = 0 ]; then echo "no test was run"; fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
