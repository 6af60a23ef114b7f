#pragma once

namespace potentiel {

// Work that must not be done twice. Tests count it; the module that ships counts nothing.
struct Work {
    int packs_parsed = 0, packs_checked = 0;
    int screens_recorded = 0, screens_laid_out = 0, screens_painted = 0;
};

#ifdef NDEBUG
inline void count(int Work::*) {}
#else
inline Work work_done;
inline void count(int Work::* what) { ++(work_done.*what); }
#endif

}  // namespace potentiel
