// What libraries such as Prototype.js 1.6 do to a page: arrays write themselves as JSON, and
// `for…in` finds their keys.
Array.prototype.toJSON = function () {
  return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`;
};
String.prototype.toJSON = function () {
  return `"${this}"`;
};
for (const name of ['each', 'collect', 'inject', 'invoke', 'pluck', 'without'])
  Array.prototype[name] = function () {
    throw new Error(`Array.prototype.${name}`);
  };
Array.from = function (iterable) {
  return Array.prototype.slice.call(iterable, 0);
};
