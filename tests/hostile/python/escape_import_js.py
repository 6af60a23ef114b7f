# expect: ok ["js","pyodide","pyodide_js","_pyodide_core","_pyodide","_ctypes","ctypes","socket","_socket","subprocess","_posixsubprocess","multiprocessing","ssl","urllib.request","sqlite3","_testcapi","mmap","asyncio"]
def f():
    missing = []
    for name in ('js', 'pyodide', 'pyodide_js', '_pyodide_core', '_pyodide', '_ctypes', 'ctypes', 'socket', '_socket', 'subprocess',
                 '_posixsubprocess', 'multiprocessing', 'ssl', 'urllib.request', 'sqlite3', '_testcapi', 'mmap', 'asyncio'):
        try:
            __import__(name)
        except ImportError:
            missing.append(name)
    return missing
