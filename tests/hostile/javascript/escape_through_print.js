// expect: ok "TypeError"
function f() {
  try {
    return console.log.constructor('return this')().console.log.caller;
  } catch (error) {
    return error.name;
  }
}
