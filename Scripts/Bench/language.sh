# shellcheck shell=bash disable=SC2154
# Sourced by Scripts/bench: the language, in seconds, the best of five runs.

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Print the shortest time of five runs of a command, which may fail.
best() {
  local TIMEFORMAT=%R
  for _ in 1 2 3 4 5; do
    { time "$@" >/dev/null 2>&1 </dev/null || true; } 2>&1
  done | sort -n | head -n 1
}

# Print a line: what was measured, how long it took, and how long it may take.
figure() { printf '%-58s %6s   (at most %s)\n' "$1" "$2" "$3"; }

language() {
  cat >"$folder/sum.lofi" <<'LOFI'
total = 0
for i in 1..1000000 { total = total + i }
LOFI
  cat >"$folder/list.lofi" <<'LOFI'
numbers = 1..1000000 | map { it * 2 }
numbers | show | sum
LOFI
  # A file is read whole before anything runs: with a mistake at its end, reading is all that happens.
  for ((line = 0; line < 2500; line++)); do
    echo "x$line = $line + 3 * 4"
    echo "xs = [1, 2, $line] | map { it * 2 }"
    echo "print \"value {xs}\""
    echo "model = input 100, 1 | lstm 64, return_sequences: true"
  done >"$folder/long.lofi"
  echo ')' >>"$folder/long.lofi"

  local start
  start=$(best "$binary" -c 1)
  figure "a million additions in the body of a for" "$(best "$binary" "$folder/sum.lofi")" 0.5
  figure "a script of 10,000 lines read" \
    "$(best "$binary" "$folder/long.lofi" | awk -v start="$start" '{ printf "%.3f", $1 - start }')" 0.050
  figure "a list of a million numbers made, mapped, shown and summed" \
    "$(best "$binary" "$folder/list.lofi")" 1.0
}

language
