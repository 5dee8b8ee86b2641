# shellcheck shell=bash disable=SC2154
# Sourced by Scripts/bench: the reading of MIDI files, alone and by lofi itself.

build_bench
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# By a process of its own: what it had in memory would count as that of those it starts.
"$bench" corpus --folder "$folder"
"$bench" midi --folder "$folder" --lofi "$binary" --scripts "$root/Scripts/Bench" \
  --songs "$root/Scripts/Tutorial/songs" "$@"
