// What MooTools and home-made helpers do: they replace the browser's methods by others of the same
// name, and add keys that `for…in` finds.
Element.prototype.remove = function () {
  return this.parentNode ? this.parentNode.removeChild(this) : this;
};
Element.prototype.toggle = function () {
  throw new Error('Element.prototype.toggle');
};
Element.prototype.contains = function (node) {
  for (let at = node; at; at = at.parentNode) if (at === this) return true;
  return false;
};
Function.prototype.extend = function (other) {
  for (const key in other) this[key] = other[key];
  return this;
};
Object.prototype.extended = 1;
String.prototype.contains = function (text) {
  return this.indexOf(text) > -1;
};
Number.prototype.each = function () {
  return this;
};
Array.prototype.clean = function () {
  return this.filter((item) => item != null);
};
Object.freeze(Array.prototype);
