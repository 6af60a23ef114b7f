# tests/unit, natively under ASan and UBSan, and the same as WebAssembly in Node: there with the objects that ship.
file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/unit/*.cpp")
add_executable(unit_tests ${sources})
target_link_libraries(unit_tests PRIVATE bindings warnings)
target_include_directories(unit_tests PRIVATE "${CMAKE_SOURCE_DIR}/tests")
# Where tests find the repository's cases, golden files and packs.
target_compile_definitions(unit_tests PRIVATE
  POTENTIEL_ROOT="${CMAKE_SOURCE_DIR}" POTENTIEL_GENERATED="${generated}")
# Most of their time went into optimising and describing what runs once.
target_compile_options(unit_tests PRIVATE -O0 -g1 -fno-lto)
# The words as the module takes them.
add_custom_command(
  OUTPUT "${generated}/words/en.txt" "${generated}/words/fr.txt"
  COMMAND "${node}" "${CMAKE_SOURCE_DIR}/tools/build_words.mjs" "${generated}/words"
  DEPENDS ${words} "${CMAKE_SOURCE_DIR}/tools/build_words.mjs")
target_sources(unit_tests PRIVATE "${generated}/words/en.txt" "${generated}/words/fr.txt")
target_precompile_headers(unit_tests PRIVATE <doctest/doctest.h> <ui/screens/screens.h>)
# It holds doctest's implementation, which a precompiled header leaves out.
set_source_files_properties("${CMAKE_SOURCE_DIR}/tests/unit/main.cpp" PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
if(EMSCRIPTEN)
  # The module catches no exceptions, so the tests can't either: a failed REQUIRE is counted, and the test goes on.
  target_compile_definitions(unit_tests PRIVATE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS DOCTEST_CONFIG_NO_POSIX_SIGNALS)
  target_link_options(unit_tests PRIVATE
    -O0 -fno-lto # of the system's libraries; the objects that ship are linked in any case
    -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=512kB -sASSERTIONS=1)
  set_target_properties(unit_tests PROPERTIES SUFFIX .cjs)
endif()
