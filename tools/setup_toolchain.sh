#!/bin/sh
# Fills .toolchain/ with what emsdk.toml pins. Needs no root: apt only downloads here, with a state of its own.
set -eu
. "$(dirname -- "$0")/common.sh"

suite=$(toml toolchain suite)
machine=$(dpkg --print-architecture)
library_folder=$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo "$(uname -m)-linux-gnu")
apt_state=$toolchain/apt
downloads=$toolchain/downloads
unpacked=$toolchain/debian

emscripten=$(emcc_on_path || echo own)
pins=$(awk '/^\[/ { node = ($0 == "[node]") } !node' "$root/emsdk.toml" | hash_of -)
key="$pins $(hash_of "$root/tools/setup_toolchain.sh" "$root/tools/emscripten_config.py") $machine $emscripten"
if is_done toolchain "$key" && [ -e "$toolchain/emscripten/emcc.py" ]; then exit 0; fi

packages='libcereal-dev rapidjson-dev doctest-dev'
if [ "$emscripten" = own ]; then
  packages="emscripten binaryen node-acorn $packages libc6 libstdc++6 libgcc-s1"
else
  say "Emscripten $pinned_emscripten found: $emscripten"
fi

# The machine's own Debian mirror, for another suite.
mirror() {
  uri=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -F '|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
  [ -n "$uri" ] || uri=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    grep -v '^#' | grep -oE 'https?://[^ ]*/debian/?( |$)' | head -n 1 | tr -d ' ')
  [ -n "$uri" ] || fail 'no Debian archive among the sources of apt (/etc/apt/sources.list*)'
  printf '%s\n' "$uri"
}
private_apt() {
  tool=$1
  shift
  "$tool" -q -oDir::Etc::SourceList="$apt_state/sources.list" -oDir::Etc::SourceParts=/dev/null \
    -oDir::Etc::Preferences=/dev/null -oDir::Etc::PreferencesParts=/dev/null -oDir::State="$apt_state" \
    -oDir::State::Lists="$apt_state/lists" -oDir::State::status="$apt_state/status" -oDir::Cache="$apt_state/cache" \
    -oAPT::Sandbox::User=root -oAcquire::Languages=none -oAcquire::Retries=2 -oAPT::Update::Error-Mode=any "$@"
}

read_index() {
  mkdir -p "$apt_state/lists/partial" "$apt_state/cache/archives/partial"
  : > "$apt_state/status"
  archive=$(mirror)
  signed='[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg]'
  printf '%s\n' "deb $signed $archive $suite main" "deb-src $signed $archive $suite main" > "$apt_state/sources.list"
  private_apt apt-get update
}

# The version in the archive: the pinned one, or another Debian revision of the same upstream version.
version_of() {
  pinned=$(toml "$1" version)
  if [ "$1" = imgui ]; then
    offered=$(private_apt apt-cache showsrc imgui | awk '$1 == "Version:" { print $2; exit }')
  else
    offered=$(private_apt apt-cache show --no-all-versions "$1" | awk '$1 == "Version:" { print $2; exit }')
  fi
  [ -n "$offered" ] || fail "the Debian archive ($suite) offers no package $1"
  if [ -n "$pinned" ] && [ "$offered" != "$pinned" ]; then
    [ "${offered%-*}" = "${pinned%-*}" ] || fail "emsdk.toml pins $1 $pinned, but the Debian archive ($suite) has $offered"
    say "note: $1 is at Debian revision $offered; emsdk.toml knows $pinned. Same upstream version, checked by the archive's signature alone."
  fi
  printf '%s\n' "$offered"
}
# What the file must hash to: emsdk.toml's word for the pinned revision, else the signed index's.
sha256_of() {
  if [ "$2" = "$(toml "$1" version)" ]; then
    sha256=$(toml "$1" sha256)
    [ -n "$sha256" ] || sha256=$(toml "$1" "sha256_$machine")
    [ -z "$sha256" ] || { printf '%s\n' "$sha256"; return; }
  fi
  if [ "$1" = imgui ]; then
    private_apt apt-cache showsrc imgui | awk '$3 ~ /^imgui_.*orig\.tar\.xz$/ && length($1) == 64 { print $1; exit }'
  else
    private_apt apt-cache show "$1=$2" | awk '$1 == "SHA256:" { print $2; exit }'
  fi
}
is_file_of() { [ -f "$1" ] && printf '%s  %s\n' "$2" "$1" | sha256sum --check --status; }

download() {
  cd "$downloads"
  for package in $packages; do
    version=$(version_of "$package")
    file=$downloads/$package.deb
    sha256=$(sha256_of "$package" "$version")
    is_file_of "$file" "$sha256" && continue
    private_apt apt-get download "$package=$version"
    mv "$package"_*.deb "$file"
    is_file_of "$file" "$sha256" || { rm -f "$file"; fail "$package $version has another sha256 than $sha256"; }
  done
  sha256=$(sha256_of imgui "$(version_of imgui)")
  is_file_of imgui.tar.xz "$sha256" && return
  private_apt apt-get source --download-only "imgui=$(version_of imgui)"
  mv imgui_*.orig.tar.xz imgui.tar.xz
  rm -f imgui_*
  is_file_of imgui.tar.xz "$sha256" || { rm -f imgui.tar.xz; fail "imgui has another sha256 than $sha256"; }
}

# Of the prebuilt libraries the plain and the LTO ones stay; those for threads, sanitizers and dynamic linking go.
unpack() {
  rm -rf "$unpacked.new"
  mkdir -p "$unpacked.new/runtime" "$unpacked.new/imgui"
  cd "$unpacked.new"
  for package in libcereal-dev rapidjson-dev doctest-dev; do dpkg-deb -x "$downloads/$package.deb" .; done
  tar -xJf "$downloads/imgui.tar.xz" -C imgui --strip-components=1
  if [ "$emscripten" = own ]; then
    folder=usr/share/emscripten
    libraries=$folder/cache/sysroot/lib/wasm32-emscripten
    dpkg-deb --fsys-tarfile "$downloads/emscripten.deb" | tar -x --exclude="./$folder/test" --exclude="./$folder/docs" \
      --exclude="./$libraries/pic" --exclude="./$libraries/lto-pic" --exclude="./$libraries/*asan*" \
      --exclude="./$libraries/*-mt*" --exclude="./$libraries/*-ww*"
    for package in binaryen node-acorn; do dpkg-deb -x "$downloads/$package.deb" .; done
    for package in libc6 libstdc++6 libgcc-s1; do dpkg-deb -x "$downloads/$package.deb" runtime; done
    cp "$root/tools/emscripten_config.py" "$folder/.emscripten"
    ln -sfn nodejs usr/share/node_modules # where Emscripten's JavaScript looks for acorn
    # Emscripten's own scripts are CommonJS, and would be taken for modules, as ours are.
    echo '{ "type": "commonjs" }' > package.json
    wrap_binaryen
  fi
  find usr/share/doc -type f ! -name copyright -delete
  rm -rf usr/share/man
  rm -rf "$unpacked"
  mv "$unpacked.new" "$unpacked"
}

# Binaryen needs Debian 13's C and C++ libraries; it is run on those, by their own loader, on whatever system this is.
wrap_binaryen() {
  loader=$(cd runtime && find usr/lib/"$library_folder" -name 'ld-linux*.so.*' | head -n 1)
  [ -n "$loader" ] || fail "no dynamic loader for $library_folder in libc6"
  mkdir -p binaryen/bin
  for program in usr/bin/wasm*; do
    wrapper=binaryen/bin/${program##*/}
    cat > "$wrapper" <<WRAPPER
#!/bin/sh
debian=\$(CDPATH= cd -- "\$(dirname -- "\$0")/../.." && pwd -P)
exec "\$debian/runtime/$loader" --library-path "\$debian/runtime/usr/lib/$library_folder:\$debian/usr/lib/$library_folder" "\$debian/$program" "\$@"
WRAPPER
    chmod +x "$wrapper"
  done
}

mkdir -p "$downloads"
mark_undone toolchain
say "Toolchain: Emscripten $pinned_emscripten, Dear ImGui, cereal, RapidJSON, doctest, into .toolchain/ (once)"
if [ "$emscripten" = own ]; then
  rm -rf "$unpacked.new" # of an interrupted run
  require_space "$(($(toml toolchain free_space) - $(grown "$downloads") - $(grown "$apt_state")))" 'the toolchain'
  download_size=$(toml toolchain download_size) unpacked_size=$(toml toolchain unpacked_size)
else
  download_size=2 unpacked_size=10
fi
follow '1/3 reading the index of Debian packages' "$apt_state" 70 read_index
follow '2/3 downloading' "$downloads" "$download_size" download
follow '3/3 unpacking' "$unpacked.new" "$unpacked_size" unpack
[ "$emscripten" = own ] && emscripten=debian/usr/share/emscripten
ln -sfn "$emscripten" "$toolchain/emscripten"
rm -rf "$downloads" "$apt_state"
mark_done toolchain "$key"
