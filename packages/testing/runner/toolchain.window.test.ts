/** The test tools themselves: what other tests rely on, seen to work in every engine. */
import { executeServerCommand } from '@web/test-runner-commands';
import { assert } from 'chai';
import { css, ReactiveElement, type PropertyValues } from '@lit/reactive-element';
import { html, render } from 'lit-html';

class Probe extends ReactiveElement {
  static override styles = css`p { color: rgb(1, 2, 3) }`;
  protected override update(changed: PropertyValues): void {
    super.update(changed);
    render(html`<p>shown</p>`, this.renderRoot);
  }
}

const isWebKit = /Version\/\S+ Safari/.test(navigator.userAgent);

async function frame(src: string): Promise<Document> {
  const element = document.createElement('iframe');
  element.src = src;
  const loaded = new Promise((resolve) => {
    element.addEventListener('load', resolve);
  });
  document.body.append(element);
  await loaded;
  const page = element.contentDocument;
  assert.ok(page);
  return page;
}

describe('the toolchain', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('renders a Lit element with an adopted style sheet', async () => {
    customElements.define('toolchain-probe', Probe);
    const probe = new Probe();
    document.body.append(probe);
    await probe.updateComplete;
    const paragraph = probe.shadowRoot?.querySelector('p');
    assert.ok(paragraph);
    assert.equal(paragraph.textContent, 'shown');
    assert.equal(probe.shadowRoot?.adoptedStyleSheets.length, 1);
    assert.equal(getComputedStyle(paragraph).color, 'rgb(1, 2, 3)');
  });

  it('serves a page as written, with the headers given for it', async () => {
    const page = await frame('/pages/toolchain.html');
    assert.equal(page.scripts.length, 1, 'nothing is injected');
    assert.equal(page.title, 'Served as written, with a strict policy', 'the policy holds');
  });

  it('serves slow and missing files', async () => {
    const before = performance.now();
    const slow = await fetch('/slow/300/package.json');
    assert.isTrue(slow.ok);
    assert.isAtLeast(performance.now() - before, 290);
    assert.equal((await fetch('/missing/package.json')).status, 404);
  });

  it('serves two origins', async () => {
    const other = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    await fetch(`http://${other}:${location.port}/pages/toolchain.html`, { mode: 'no-cors' });
  });

  const emulations = [
    [{ forcedColors: 'active' }, '(forced-colors: active)'],
    [{ media: 'print' }, 'print'],
    [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    [{ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
  ] as const;
  for (const [emulation, query] of emulations) {
    it(`emulates ${query}, but not in WebKit`, async () => {
      const applied = await executeServerCommand('ht:emulate', emulation);
      assert.equal(applied, !isWebKit);
      assert.equal(matchMedia(query).matches, !isWebKit);
      const page = await frame('/pages/toolchain.html');
      assert.equal(page.defaultView?.matchMedia(query).matches, !isWebKit, 'in frames too');
      assert.isTrue(await executeServerCommand('ht:emulate', {}));
      assert.isFalse(matchMedia(query).matches);
    });
  }

  it('sets the viewport', async () => {
    for (const size of [
      { width: 320, height: 500 },
      { width: 1000, height: 700 },
    ]) {
      assert.isTrue(await executeServerCommand('ht:viewport', size));
      assert.deepEqual({ width: innerWidth, height: innerHeight }, size);
    }
  });
});
