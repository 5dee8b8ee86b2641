# shellcheck shell=bash disable=SC2154
# Sourced by Scripts/bench: how fast a song becomes sound, on one core.

log=$root/.build/bench.log
swift build "${build_flags[@]}" --scratch-path "$root/.build" --static-swift-stdlib \
  --product Bench </dev/null >"$log" 2>&1 || {
  cat "$log" >&2
  stop "the build failed, so nothing was measured"
}
exec taskset -c 0 "$root/.build/release/Bench" sound "$@"
