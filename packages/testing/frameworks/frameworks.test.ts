/**
 * The built files under frameworks: these render the tags, set their attributes, listen to their
 * events and keep their children.
 */
import { assert } from 'chai';
import {
  addScript,
  clearPage,
  inside,
  ledger,
  missingFrom,
  openPage,
  readerText,
  requestsOf,
  showsChildren,
  settledPage,
  until,
  type Page,
  type Widget,
} from '../helpers/index.js';
import { recordName } from '@ht-widgets/facts/record-name.js';
import { digits, ofEvery100 } from '../helpers/figures.js';

const loader = '/dist/ht-widgets.js';

afterEach(clearPage);

function stat({ document }: Page): Widget | null {
  return document.querySelector<Widget>('ht-stat');
}

function text(page: Page): string {
  const widget = stat(page);
  return widget ? readerText(widget) : '';
}

function drawn(page: Page): boolean {
  const widget = stat(page);
  return widget?.shadowRoot != null && !showsChildren(widget);
}

function press(page: Page, id: string): void {
  page.document.querySelector<HTMLElement>(`#${id}`)?.click();
}

/** Frameworks log greetings; complaints are warnings or errors. */
function assertNoComplaint({ seen }: Page): void {
  assert.deepEqual(
    seen.console.filter((line) => /^(warn|error)/.test(line)),
    [],
  );
  assert.deepEqual([seen.errors, seen.violations, seen.storage], [[], [], []]);
}

for (const framework of ['react', 'vue', 'svelte', 'preact', 'angular']) {
  const html = `frameworks/${framework}.html`;
  const script = `/pages/frameworks/${framework}.js`;
  const orders = {
    'the framework first': [script, loader],
    'the widgets first': [loader, script],
  } as const;

  /** The page with the widgets and the framework at work. */
  async function live(...scripts: string[]): Promise<Page> {
    const page = await openPage(html, ...scripts);
    await until('the framework’s page', () => page.document.querySelector('#change'));
    await settledPage(page);
    await until('the figure', () => drawn(page));
    return page;
  }

  describe(framework, () => {
    for (const [order, scripts] of Object.entries(orders)) {
      it(`shows a fact with all that belongs to it, ${order}`, async () => {
        const page = await live(...scripts);
        const dataset = await ledger();
        const fact = dataset.facts.find(({ id }) => id === 'nhth-mo-sex-share-2021');
        assert.deepEqual(fact && missingFrom(fact, text(page), dataset), []);
        assert.equal(
          inside(stat(page) as Widget, 'h3').length,
          1,
          'attributes with a hyphen arrive',
        );
        assertNoComplaint(page);
      });
    }

    it('has another fact and another display shown when its state changes', async () => {
      const page = await live(loader, script);
      const before = stat(page);
      press(page, 'change');
      await until('the other figure', () => text(page).includes(digits('mo-population-2020')));
      assert.strictEqual(stat(page), before, 'the same element');
      assert.equal(
        before?.textContent.trim(),
        'The sentence of the population.',
        'its children are the framework’s',
      );
      assert.notInclude(text(page), 'The sentence');
      assertNoComplaint(page);
    });

    it('has 100 marks drawn when its state changes', async () => {
      const page = await live(loader, script);
      press(page, 'hundred');
      await until('marks', () => text(page).includes(ofEvery100('nhth-mo-sex-share-2021')));
      assertNoComplaint(page);
    });

    it('gets ht-error, and shows the children that it keeps up to date', async () => {
      const page = await live(loader, script);
      press(page, 'break');
      await until(
        'the event',
        () => page.document.querySelector('output')?.textContent === 'unknown-fact',
      );
      assert.equal(text(page), 'The sentence of the share.');
      press(page, 'change');
      await until('the other figure', () => text(page).includes(digits('mo-population-2020')));
      press(page, 'break');
      await until('the children', () => text(page) === 'The sentence of the population.');
      assertNoComplaint(page);
    });

    it('removes an element, and adds one', async () => {
      const page = await live(loader, script);
      press(page, 'toggle');
      await until('no stat', () => stat(page) === null);
      press(page, 'toggle');
      await until('the figure', () => drawn(page));
      assert.include(text(page), digits('nhth-mo-sex-share-2021'));
      assertNoComplaint(page);
    });

    it('adds a child next to a printed fallback, which shows, and removes it', async () => {
      const page = await live(loader, script);
      const note = page.document.querySelector('ht-data-note') as Widget;
      await until('the note', () => !showsChildren(note));
      assert.notInclude(readerText(note), 'The sentence of the note.');
      press(page, 'toggle');
      await until('the child', () => readerText(note).includes('Added.'));
      assert.notInclude(readerText(note), 'The sentence of the note.');
      assert.isFalse(showsChildren(note));
      press(page, 'toggle');
      await until('no child', () => !readerText(note).includes('Added.'));
      assertNoComplaint(page);
    });

    it('has its page rendered on a server, readable before any script', async () => {
      const page = await openPage(html);
      const lines = readerText(page.document.body);
      for (const words of ['The sentence of the share.', 'The sentence of the note.'])
        assert.include(lines, words);
    });

    for (const [order, scripts] of Object.entries(orders)) {
      it(`keeps the children that the server rendered, ${order}`, async () => {
        const page = await openPage(html);
        const [widget, sentence] = [stat(page), page.document.querySelector('ht-stat p')];
        await addScript(page, scripts[0]);
        if (scripts[0] === loader) await settledPage(page);
        await addScript(page, scripts[1]);
        await settledPage(page);
        await until('the figure', () => drawn(page));
        press(page, 'change');
        await until('the other figure', () => text(page).includes(digits('mo-population-2020')));
        assert.strictEqual(stat(page), widget, 'the server’s element');
        assert.strictEqual(
          page.document.querySelector('ht-stat p'),
          sentence,
          'the server’s paragraph',
        );
        assert.equal(sentence?.textContent, 'The sentence of the population.');
        assertNoComplaint(page);
      });
    }
  });
}

describe('turbo', () => {
  /** The page after `link` was followed, or after a step back. */
  async function arrived(page: Page, title: string): Promise<void> {
    await until(
      title,
      () =>
        page.document.querySelector('h1')?.textContent === title &&
        page.document.querySelector('html:not([data-turbo-preview])'),
    );
    await until('the figure', () => drawn(page));
  }

  it('swaps pages, there and back, and each has its widgets drawn', async () => {
    const page = await openPage('frameworks/turbo/one.html');
    await arrived(page, 'Page one');
    const { document } = page;
    page.document.querySelector('a')?.click();
    await arrived(page, 'Page two');
    assert.include(text(page), digits('mo-population-2020'));
    page.history.back();
    await arrived(page, 'Page one');
    assert.include(text(page), digits('nhth-mo-sex-share-2021'));
    assert.equal(
      stat(page)?.textContent,
      'The sentence of the share.',
      'the children as the server sent them',
    );
    assert.strictEqual(page.document, document, 'never reloaded');
    assert.deepEqual([page.seen.console, page.seen.errors, page.seen.htErrors], [[], [], []]);
  });

  it('morphs a page into a newer one, and the widget stays drawn', async () => {
    const page = await openPage('frameworks/turbo/morph.html');
    await arrived(page, 'Page one');
    const before = stat(page);
    const { Turbo } = page as unknown as { Turbo: { session: { refresh: (url: string) => void } } };
    const done = new Promise((resolve) => {
      page.document.addEventListener('turbo:morph', resolve, { once: true });
    });
    Turbo.session.refresh(page.location.href);
    await done;
    await until('the figure', () => drawn(page));
    assert.strictEqual(stat(page), before, 'the same element');
    assert.isTrue(before?.hasAttribute('data-ht-drawn'), 'not dressed twice');
  });
});

describe('a bundler', () => {
  it('puts the packages into a page’s script, and splits off data, by language', async () => {
    const page = await openPage('frameworks/bundler.html', '/pages/frameworks/bundler.js');
    await settledPage(page);
    const lines = readerText(page.document.body);
    assert.include(lines, digits('nhth-mo-sex-share-2021'));
    assert.notMatch(lines, /sentence|frase/);
    // The fact, in English, and the list of limits, in Spanish: nothing else of the ledger.
    const shown = ['nhth-mo-sex-share-2021', 'limits'].map(recordName);
    const records = requestsOf(page).flatMap(
      (name) => /\/bundler-(?!chunk)([\da-z]{4,7})-\w+\.js$/.exec(name)?.[1] ?? [],
    );
    assert.sameMembers(records, shown, 'what is shown, in the language it is shown in');
    assert.deepEqual(page.seen, {
      console: [],
      errors: [],
      violations: [],
      htErrors: [],
      storage: [],
    });
  });

  it('tells an author that nothing draws the placeholders of the page', async () => {
    const page = await openPage('frameworks/author.html');
    page.document.body.innerHTML =
      '<div data-ht="stat" data-ht-fact="nhth-mo-sex-share-2021">The sentence.</div>' +
      '<div data-ht="other">Not ours.</div>';
    await addScript(page, '/pages/frameworks/author.js');
    const warning = await until('the warning', () =>
      page.seen.console.find((line) => line.includes('placeholders')),
    );
    assert.match(warning, /^warn: <div> has data-ht, and nothing on this page draws placeholders/);
    assert.include(warning, "import 'ht-widgets/placeholders.js'");
    assert.include(readerText(page.document.body), 'The sentence.');
  });

  it('tells an author nothing where a script draws the placeholders', async () => {
    const page = await openPage('frameworks/author.html');
    page.document.body.innerHTML =
      '<div data-ht="stat" data-ht-fact="nhth-mo-sex-share-2021">The sentence.</div>';
    // What is said after two seconds is said before a timer of three.
    const later = new Promise((resolve) => page.setTimeout(resolve, 3000));
    await addScript(page, loader);
    await addScript(page, '/pages/frameworks/author.js');
    await until('the figure', () => drawn(page));
    await later;
    assert.notInclude(page.seen.console.join(), 'draws placeholders');
  });
});
