# shellcheck shell=bash disable=SC2154
# Sourced by Scripts/bench: how fast a song becomes sound, on one core.

build_bench
exec taskset -c 0 "$bench" sound "$@"
