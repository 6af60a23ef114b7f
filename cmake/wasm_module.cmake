# potentiel.mjs and potentiel.wasm: the module that browsers and Node load. Exported: the names of src/bindings/exports.txt.
set(exports "${CMAKE_SOURCE_DIR}/src/bindings/exports.txt")
add_executable(potentiel "${empty_source}")
set_target_properties(potentiel PROPERTIES SUFFIX .mjs LINK_DEPENDS "${exports}")
target_link_libraries(potentiel PRIVATE bindings)
target_link_options(potentiel PRIVATE
  --no-entry
  -sMODULARIZE -sEXPORT_ES6 -sDYNAMIC_EXECUTION=0 -sTEXTDECODER=2
  "-sEXPORTED_FUNCTIONS=@${exports}"
  # Of what -Oz copies to where it is called, only what is smaller so: 2 kB less over the line.
  -Wl,-mllvm,-inline-threshold=-100
  # Passes until nothing becomes smaller; what is called most stands first, by short numbers: 0.7 kB less.
  -sBINARYEN_EXTRA_PASSES=--converge,--reorder-functions
  -sEXPORTED_RUNTIME_METHODS=HEAPU8
  -sINCOMING_MODULE_JS_API=wasmBinary,instantiateWasm,locateFile,print,printErr
  $<$<BOOL:${POTENTIEL_NAMES}>:--profiling-funcs>
  -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=8MB -sSTACK_SIZE=512kB
  # Node can load glue for the web, if it brings the bytes itself; assertions would object.
  -sASSERTIONS=0 -sENVIRONMENT=web)
