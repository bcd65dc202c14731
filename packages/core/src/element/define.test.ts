import { listenToConsole } from '@ht-widgets/testing';
import { assert } from 'chai';
import { define } from './define.js';

describe('define', () => {
  it('keeps the first definition of a tag, without a message', () => {
    const heard = listenToConsole();
    const first = class extends HTMLElement {};
    define('ht-define-probe', first);
    define('ht-define-probe', class extends HTMLElement {});
    define('ht-define-probe', first);
    heard.stop();
    assert.equal(customElements.get('ht-define-probe'), first);
    assert.deepEqual(heard.lines, []);
  });

  it('survives a copy that registers between the look and the call', () => {
    class Late extends HTMLElement {
      // Read while the browser registers it.
      static get observedAttributes(): string[] {
        if (!customElements.get('ht-define-late'))
          customElements.define('ht-define-late', class extends HTMLElement {});
        return [];
      }
      attributeChangedCallback(): void {
        /* makes the browser read the list above */
      }
    }
    define('ht-define-late', Late);
    assert.notEqual(customElements.get('ht-define-late'), Late);
  });

  it('does not swallow a fault of ours', () => {
    assert.throws(() => {
      define('nohyphen', class extends HTMLElement {});
    }, /hyphen|valid/i);
  });
});
