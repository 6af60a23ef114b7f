#!/bin/sh
# Puts the Node that emsdk.toml pins into .toolchain/node: every tool and test runs on it, whatever Node the system has.
set -eu
. "$(dirname -- "$0")/common.sh"

case $(dpkg --print-architecture) in
  amd64) machine=x64 ;;
  arm64) machine=arm64 ;;
  *) fail "no Node $(toml node version) for this processor: x64 or arm64 is needed" ;;
esac
sha256=$(toml node "sha256_$machine")
key="$(toml node version) $sha256 $(hash_of "$root/tools/node/package-lock.json" "$root/.npmrc" "$root/tools/setup_node.sh")"
if is_done node "$key" && [ -x "$pinned_node/node" ]; then exit 0; fi

new=$toolchain/node.new
rm -rf "$new"
mkdir -p "$new/npm"
cp "$root/tools/node/package.json" "$root/tools/node/package-lock.json" "$root/.npmrc" "$new/npm"
require_space 420 'Node'
mark_undone node
follow "Node $(toml node version) (npm ci)" "$new" 190 npm_ci "$new/npm"

package=$new/npm/node_modules/node-linux-$machine
[ -f "$package/bin/node" ] || fail "npm installed no node-linux-$machine. Run the same command again."
printf '%s  %s\n' "$sha256" "$package/bin/node" | sha256sum --check --status ||
  fail "bin/node of node-linux-$machine has another sha256 than emsdk.toml says: $(hash_of "$package/bin/node")"
# The headers and the manual, a third of it, are left out.
mkdir "$new/bin"
mv "$package/bin/node" "$new/bin/node"
mv "$package/LICENSE" "$new"
rm -rf "$new/npm" "$toolchain/node"
mv "$new" "$toolchain/node"
mark_done node "$key"
