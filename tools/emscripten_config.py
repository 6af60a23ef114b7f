# Emscripten's settings for the unpacked Debian packages; installed as `.emscripten` in Emscripten's own folder,
# where emcc finds it without any environment variable. Paths are relative to it, so the checkout can be moved.
import os
import sys

_debian = os.path.realpath(os.path.join(os.path.dirname(os.path.realpath(sys.argv[0])), '..', '..', '..'))
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '19'
CLANG_ADD_VERSION = '19'
BINARYEN_ROOT = os.path.join(_debian, 'binaryen')
NODE_JS = os.path.join(os.path.dirname(_debian), 'node', 'bin', 'node')
CLOSURE_COMPILER = 'google-closure-compiler'
FROZEN_CACHE = True
