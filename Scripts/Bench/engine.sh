# shellcheck shell=bash disable=SC2154
# Sourced by Scripts/bench: the engine, measured by a program of its own that trains and generates as lofi does.

log=$root/.build/bench.log
swift build "${build_flags[@]}" --scratch-path "$root/.build" --static-swift-stdlib \
  --product Bench </dev/null >"$log" 2>&1 || {
  cat "$log" >&2
  stop "the build failed, so nothing was measured"
}
exec "$root/.build/release/Bench" --scripts "$root/Scripts/Bench" "$@"
