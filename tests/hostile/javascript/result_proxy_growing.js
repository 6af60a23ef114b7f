// expect: error The function returned more than 64 KB of data.
function f() {
  return new Proxy([], { get: () => Infinity, getOwnPropertyDescriptor: () => ({ value: 1, configurable: true, writable: true }) });
}
