# shellcheck shell=bash disable=SC2154
# Sourced by Scripts/bench: the engine, by a program of its own that trains and generates as lofi does.

build_bench
exec "$bench" engine --scripts "$root/Scripts/Bench" "$@"
