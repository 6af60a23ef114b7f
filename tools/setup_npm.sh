#!/bin/sh
# Installs exactly what package-lock.json names. Made beside and renamed, so that an interrupted run leaves nothing half.
set -eu
. "$(dirname -- "$0")/common.sh"

key=$(hash_of "$root/package-lock.json" "$root/.npmrc" "$root/tools/setup_npm.sh")
if is_done npm "$key" && [ -d "$root/node_modules" ]; then exit 0; fi

new=$toolchain/npm
rm -rf "$new"
mkdir -p "$new"
cp "$root/package.json" "$root/package-lock.json" "$root/.npmrc" "$new"
require_space 400 'the JavaScript packages'
mark_undone npm
follow 'JavaScript packages (npm ci)' "$new" 137 npm_ci "$new"
[ -e "$root/node_modules" ] && mv "$root/node_modules" "$new/old"
mv "$new/node_modules" "$root/node_modules"
rm -rf "$new"
mark_done npm "$key"
