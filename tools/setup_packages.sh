#!/bin/sh
# setup_packages.sh build|test: checks the Debian packages. As root it installs those that are missing; otherwise it
# prints the command to do so. Programs that exist already, from any source, are used as they are.
set -eu
. "$(dirname -- "$0")/common.sh"

missing=
# need PACKAGE PROGRAM REASON: requires the package if the program isn't on PATH.
need() { command -v "$2" > /dev/null 2>&1 || add "$1" "$3"; }
# need_package PACKAGE REASON: requires a package that has no program.
need_package() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] || add "$1" "$2"; }
add() {
  missing="$missing $1"
  reasons="${reasons:-}  $1: $2
"
}

command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null ||
  fail 'no apt here: Potentiel is built on Debian 12 or 13 (or what descends from them)'

llvm=$(toml toolchain llvm)
if [ "$1" = test ] || ! emcc_on_path > /dev/null; then
  need "clang-$llvm" "clang++-$llvm" 'the C++ compiler, for WebAssembly too'
  need "lld-$llvm" "wasm-ld-$llvm" 'the linker'
  need "llvm-$llvm" "llvm-ar-$llvm" 'archives, and names in reports of the sanitizers'
fi
need nodejs node 'runs npm; all else runs on the Node that emsdk.toml pins'
need npm npm 'installs that Node and the JavaScript packages'
need python3 python3 'Emscripten is written in it'
need cmake cmake 'describes the C++ build'
need ninja-build ninja 'runs the C++ build'
need xz-utils xz 'unpacks sources'
if [ "$1" = test ]; then
  need_package "libclang-rt-$llvm-dev" 'address and undefined-behaviour sanitizers, for the unit tests'
  need "clang-format-$llvm" "clang-format-$llvm" 'checks the format of C++'
  need chromium-headless-shell chromium-headless-shell 'end-to-end tests: Chromium without windows'
  need firefox-esr firefox-esr 'end-to-end tests'
  need xvfb Xvfb 'a screen for Firefox'
  need xauth xauth 'belongs to xvfb'
  need_package fonts-dejavu-core 'text in scripts that our own fonts leave out'
fi

# After an interrupted installation, dpkg must finish it first, and some installed programs may not run yet.
repair() {
  dpkg --configure -a
  patient_apt -qy --fix-broken install
}
# apt-get itself waits only for dpkg's lock, not for those of its own lists and downloads.
patient_apt() {
  tries=0
  until apt-get -o DPkg::Lock::Timeout=600 "$@"; do
    tail -n 5 "$log" | grep -q 'Could not get lock' || return 1
    tries=$((tries + 1))
    [ "$tries" -lt 120 ] || return 1
    echo 'waiting for another apt'
    sleep 5
  done
}

export DEBIAN_FRONTEND=noninteractive
interrupted=installing-packages
if [ -e "$stamps/$interrupted" ] && [ "$(id -u)" -eq 0 ]; then
  follow 'Debian packages: finishing an interrupted installation' - - repair
  mark_undone "$interrupted"
fi
if [ -n "$missing" ]; then
  if [ "$(id -u)" -ne 0 ]; then
    say "These Debian packages are missing:
${reasons}Installing them is the only step that needs root. Run this, then the same command again:

  sudo apt-get update && sudo apt-get install --no-install-recommends$missing
"
    exit 1
  fi
  say "Debian packages:$missing"
  follow '1/2 reading the index of packages' - - patient_apt -q update
  mark_done "$interrupted" "$missing"
  # shellcheck disable=SC2086 # a list
  follow '2/2 installing' - - patient_apt -qy install --no-install-recommends $missing
  mark_undone "$interrupted"
fi
