// expect: ok [{"a":"b"},[0]]
const trap = Object.assign(Object.create(null), { get() { return 42; }, set() { throw 'stolen'; }, configurable: true });
for (const key of ['value', 'key', 'parent', '0', '1', 'get', 'set', 'configurable', 'writable', 'enumerable']) {
  Object.defineProperty(Object.prototype, key, trap);
}
Object.defineProperty(Array.prototype, '0', trap);
function f() { return [{ a: 'b' }, [0]]; }
