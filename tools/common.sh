# Functions for ./dev and the set-up scripts: messages, progress, stamps and emsdk.toml.

root=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
[ -f "$root/emsdk.toml" ] || root=$(dirname -- "$root")
toolchain=$root/.toolchain
stamps=$toolchain/stamps

# The pinned Node comes before the system's Node on the PATH of all commands.
pinned_node=$toolchain/node/bin
case $PATH in
  "$pinned_node":*) ;;
  *) PATH=$pinned_node:$PATH ;;
esac

say() { printf '%s\n' "$*" >&2; }
fail() { say "error: $*"; exit 1; }

# toml SECTION KEY: prints a string of emsdk.toml; nothing if it is missing.
toml() {
  awk -v section="[$1]" -v key="$2" '
    /^\[/ { inside = ($0 == section) }
    inside && $1 == key && $2 == "=" { gsub(/^[^"]*"|".*$/, ""); print; exit }' "$root/emsdk.toml"
}

# A stamp records that a step was done for exactly these inputs.
is_done() { [ "$(cat "$stamps/$1" 2>/dev/null)" = "$2" ]; }
mark_done() { mkdir -p "$stamps" && printf '%s\n' "$2" > "$stamps/$1.new" && mv "$stamps/$1.new" "$stamps/$1"; }
mark_undone() { rm -f "$stamps/$1"; }
hash_of() { cat -- "$@" | sha256sum | cut -d ' ' -f 1; }

# Only one ./dev at a time sets up or builds. The lock is on the folder and ends with the last process started under it:
# a killed ./dev leaves no stale lock, and its running child processes are waited for.
lock() {
  exec 9< "$root"
  flock --nonblock 9 || { say 'Another ./dev is setting up or building here: waiting for it ...'; flock 9; }
}
unlock() { exec 9<&-; }

free_megabytes() { df -Pm "$root" | awk 'NR == 2 { print $4 }'; }
require_space() {
  [ "$(free_megabytes)" -ge "$1" ] ||
    fail "the disk of $root is too full for $2: $1 MB needed, $(free_megabytes) MB free. Make room and run the same command again: it goes on from here."
}

# follow LABEL FOLDER MEGABYTES COMMAND...: runs a command quietly, shows how FOLDER grows, and explains a failure.
# With a dash for FOLDER, the command's own last line is shown instead.
follow() {
  label=$1 folder=$2 total=$3
  shift 3
  mkdir -p "$toolchain"
  log=$toolchain/last-step.log
  started=$(date +%s)
  say "$label ..."
  : > "$log"
  "$@" >> "$log" 2>&1 < /dev/null &
  child=$!
  trap 'kill "$child" 2>/dev/null; exit 130' INT TERM
  ticks=0
  while kill -0 "$child" 2>/dev/null; do
    sleep 1
    ticks=$((ticks + 1))
    if [ -t 2 ]; then
      printf '\r\033[K  %s' "$(progress)" >&2
    elif [ $((ticks % 10)) -eq 0 ]; then
      say "  $(progress)"
    fi
  done
  [ -t 2 ] && printf '\r\033[K' >&2
  trap - INT TERM
  if wait "$child"; then
    say "  done in $(($(date +%s) - started)) s"
    return
  fi
  tail -n 15 "$log" >&2
  fail "'$label' failed$(reason "$log"). Run the same command again: it goes on from here."
}
progress() {
  if [ "$folder" = - ]; then
    tail -n 1 "$log" | cut -c 1-100
  else
    printf '%s of about %s MB' "$(grown "$folder")" "$total"
  fi
}
grown() { du -sm "$1" 2>/dev/null | awk '{ print $1 } END { if (!NR) print 0 }'; }
reason() {
  if [ "$(free_megabytes)" -lt 20 ] || grep -qiE 'no space left|ENOSPC|enough free space' "$1"; then
    printf ': the disk of %s is full' "$root"
  elif grep -qiE 'could not resolve|temporary failure|failed to fetch|unable to connect|could not connect|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|network is unreachable' "$1"; then
    printf ': no network, or the archive could not be reached'
  fi
}

# npm_ci FOLDER: installs exactly the versions in its package-lock.json. npm runs on the system's Node: Debian's npm
# finds its modules only there. Install scripts of packages don't run: none of ours needs one.
npm_ci() {
  cd "$1"
  PATH=${PATH#"$pinned_node":} npm ci --ignore-scripts --fetch-retries=2 --fetch-retry-mintimeout=1000 --fetch-retry-maxtimeout=5000
}

pinned_emscripten=$(toml toolchain emscripten)
# An emcc of the pinned version that is already on PATH is used as it is.
emcc_on_path() {
  found=$(command -v emcc) || return 1
  found=$(dirname -- "$(realpath -- "$found")")
  [ -f "$found/cmake/Modules/Platform/Emscripten.cmake" ] || return 1
  [ "$(tr -d '"' < "$found/emscripten-version.txt" 2>/dev/null)" = "$pinned_emscripten" ] || return 1
  printf '%s\n' "$found"
}
