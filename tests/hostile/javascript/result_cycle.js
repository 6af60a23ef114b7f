// expect: error The returned value has an object that contains itself at .self.
function f() {
  const value = {};
  value.self = value;
  return value;
}
