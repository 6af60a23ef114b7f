// expect: error Error: still
// task: program
Promise.prototype.then = Promise.reject = Reflect.apply = Array.prototype.push = null;
Object.defineProperty(Object.prototype, "next", { set() {}, get() { return null; } });
setTimeout(() => { throw new Error("still"); }, 10);
