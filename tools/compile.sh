#!/bin/sh
# compile.sh PRESET TARGET...: configures build/PRESET once for each toolchain and location, and builds the targets.
set -eu
. "$(dirname -- "$0")/common.sh"

preset=$1
shift
mkdir -p "$root/build"
exec 8< "$root/build" # tests build, too: one at a time
flock 8
folder=$root/build/$preset
key="$(hash_of "$root/CMakePresets.json" "$stamps/toolchain") $root"
if ! is_done "configured-$preset" "$key" || [ ! -f "$folder/build.ninja" ]; then
  rm -rf "$folder"
  cmake -S "$root" --preset "$preset" > /dev/null
  mark_done "configured-$preset" "$key"
fi
NINJA_STATUS="[$preset %f/%t] " cmake --build "$folder" -j "$(nproc)" -t "$@"
