/**
 * Lit creates its Trusted Types policy when it loads, and throws where a policy of that name is refused: under
 * `trusted-types 'none'`, and to a second copy under `trusted-types lit-html`. With this guard all copies on a page share
 * one policy, on the document. Refused, it is an empty object: Lit throws later, and the element keeps its fallback.
 */
export function litPolicy() {
  const call =
    /[\w$]+\.createPolicy\(\s*["']lit-html["'],\s*\{\s*createHTML:\s*\(?([\w$]+)\)?\s*=>\s*\1,?\s*\}\)/;
  return {
    name: 'lit-policy',
    transform(code, id) {
      if (!/\/lit-html\/(development\/)?lit-html\.js$/.test(id)) return null;
      if (!call.test(code))
        this.error(
          'lit-html.js no longer creates its policy as build/plugins/lit-policy.js expects.',
        );
      const guarded = code.replace(
        call,
        '(document[Symbol.for("lit-html")]??=(()=>{try{return $&}catch{return{}}})())',
      );
      return { code: guarded, map: null };
    },
  };
}
