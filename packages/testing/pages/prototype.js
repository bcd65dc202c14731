// What Prototype.js 1.6 and its like do to a page: arrays that write themselves as JSON, and keys that `for…in` finds.
Array.prototype.toJSON = function () { return `[${this.map((item) => JSON.stringify(item)).join(', ')}]`; };
String.prototype.toJSON = function () { return `"${this}"`; };
for (const name of ['each', 'collect', 'inject', 'invoke', 'pluck', 'without']) Array.prototype[name] = function () { throw new Error(`Array.prototype.${name}`); };
Array.from = function (iterable) { return Array.prototype.slice.call(iterable, 0); };
