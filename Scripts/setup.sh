# shellcheck shell=bash
# What Scripts/lofi and Scripts/test share: the packages, the compiler and the build.
#
# Sourced, not run. Everything said here goes to standard error, so that what lofi prints can be
# piped. A build leaves `.build/lofi.built`, a file as old as the start of the last good build:
# while no source is newer, no compiler is started. What was installed when we last looked is in
# `.build/lofi.packages`.

set -euo pipefail

root=$(readlink -f -- "${BASH_SOURCE[0]}")
root=${root%/Scripts/*}
binary=$root/.build/release/lofi
built=$root/.build/lofi.built
packages=$root/.build/lofi.packages

# Flags that the product and the tests have in common. The import check finds a target that uses
# another without saying so in Package.swift; the processor's own instructions make training fast.
build_flags=(-c release --package-path "$root" --explicit-target-dependency-import-check error
  -Xcc -march=native)

say() { printf 'lofi: %s\n' "$*" >&2; }
stop() {
  say "$@"
  exit 1
}

# Make everything ready for a build, and lofi itself as new as its sources.
prepare() {
  if ! packages_unchanged || ! binary_is_new; then
    lock
    packages_unchanged || install_packages
    binary_is_new || build
    unlock
  fi
}

# Two terminals may start lofi at once: the second waits for the first.
lock() {
  mkdir -p "$root/.build"
  exec 9>"$root/.build/lofi.lock"
  flock -n 9 || {
    say "another build is running here, waiting for it …"
    flock 9
  }
}
unlock() { exec 9>&-; }

# dpkg's own file changes with every package that comes or goes, and from machine to machine.
packages_now() { stat -c '%i %Y %s' /var/lib/dpkg/status 2>/dev/null || echo "no dpkg here"; }
packages_unchanged() { [ -e "$packages" ] && [ "$(<"$packages")" = "$(packages_now)" ]; }

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
  packages_now >"$packages"
}

# Print the packages to install, one a line; none where there is no dpkg to ask.
missing_packages() {
  command -v dpkg-query >/dev/null || return 0
  local package
  for package in libreadline-dev libdnnl-dev libfluidsynth-dev libsndfile1-dev \
    timgm6mb-soundfont libcurl4-openssl-dev git; do
    is_installed "$package" || echo "$package"
  done
  # A Swift link needs the C++ library of any version, and the linker called gold.
  is_installed 'libstdc++-*-dev' || echo g++
  command -v ld.gold >/dev/null || echo binutils-gold
}
is_installed() { dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }

apt_install() {
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=600) as_root=()
  local install=("${apt[@]}" install -y --no-install-recommends "$@")
  if [ "$(id -u)" != 0 ]; then
    if sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    elif [ -t 0 ] && [ -t 2 ] && command -v sudo >/dev/null; then
      as_root=(sudo)
    else
      stop "$* must be installed first; as root, type: apt-get install -y --no-install-recommends $*"
    fi
  fi
  as_root+=(env DEBIAN_FRONTEND=noninteractive)
  say "installing $* …"
  # Without lists, or with lists so old that a package has moved, ask for new ones first.
  {
    { compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null && "${as_root[@]}" "${install[@]}"; } ||
      { "${as_root[@]}" "${apt[@]}" update && "${as_root[@]}" "${install[@]}"; }
  } </dev/null >&2 9>&- || stop "apt-get could not install $*"
}

binary_is_new() {
  [ -x "$binary" ] && [ -x "$binary-player" ] && [ -e "$built" ] &&
    [ -z "$(find "$root/Package.swift" "$root/Sources" -newer "$built" -print -quit)" ]
}

# The old stamp goes first: after a build that failed or was stopped, the old binary is not run.
build() {
  local log=$root/.build/lofi.log started=$root/.build/lofi.started
  check_swift
  if [ -x "$binary" ]; then
    say "building lofi …"
  else
    say "building lofi, the first time takes a few minutes …"
  fi
  rm -f "$built"
  : >"$started"
  { build_product lofi && build_product lofi-player; } </dev/null >"$log" 2>&1 9>&- || {
    grep -vE '^\[[0-9]+/[0-9]+\] (Comp|Emit|Build|Writ|Wrapp|Link|Copy)' "$log" >&2 || true
    stop "the build failed, so nothing was run"
  }
  mv "$started" "$built"
}

build_product() {
  swift build "${build_flags[@]}" --scratch-path "$root/.build" --static-swift-stdlib --product "$1"
}

check_swift() {
  local version
  command -v swift >/dev/null ||
    stop "Swift 6.3 or newer is needed and was not found; see https://www.swift.org/install"
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p') || version=
  printf '6.3\n%s\n' "$version" | sort -CV ||
    stop "Swift 6.3 or newer is needed, this is ${version:-unknown}; see https://www.swift.org/install"
}
