# expect: ok ["HOME","LANG","PYTHONDONTWRITEBYTECODE","PYTHONHASHSEED","PYTHONHOME","PYTHONNOUSERSITE","PYTHONUNBUFFERED","PYTHONUTF8","TZ"]
import os
def f(): return sorted(name for name in os.environ if name != 'LC_CTYPE')
