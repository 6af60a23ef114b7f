// expect: error The returned value has -Infinity at .prices[1].
function f() {
  return { prices: [1, -1 / 0] };
}
