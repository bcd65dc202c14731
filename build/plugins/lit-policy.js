/**
 * Lit throws while loading where its Trusted Types policy is refused: under `trusted-types 'none'`,
 * and a second copy under `trusted-types lit-html`. With this guard all copies share one policy, on
 * the document. If refused, Lit throws later, and the element keeps its fallback.
 */
export function litPolicy() {
  const options = /\{\s*createHTML:\s*\(?([\w$]+)\)?\s*=>\s*\1,?\s*\}/.source;
  const call = new RegExp(`[\\w$]+\\.createPolicy\\(\\s*["']lit-html["'],\\s*${options}\\)`);
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
