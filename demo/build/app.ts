/** The state of the page, what changes it, and what is loaded for it. */
import type { Language } from '@ht-widgets/facts';
import type { Dataset } from '@ht-widgets/facts/view.js';
import type { Wanted } from '../../packages/ht-widgets/src/snippet/snippet.js';
import { factsOf, type FactEntry, type Search } from './catalog.js';
import { hasTexts, knownIn, loadScript, loadTexts } from './ledger.js';
import type { BuilderData } from '../../packages/pages/build/site/texts.js';
import { make, wayOf, type Later, type Made } from './made.js';
import { fragmentOf, start, stateFrom, type Problem, type State } from './state.js';
import type { Words } from './words/en.js';
import type { Steps } from './words/steps.js';

/** The words of the page in its language. */
export interface Texts {
  language: Language;
  words: Words;
  steps: Steps;
}

/** What `later.js` adds, by code that is only loaded for some forms. */
interface LaterCode {
  markdown: (html: string) => string;
  paste: (dataset: Dataset, wanted: Wanted & { code: string }) => string;
}

type Globals = typeof globalThis & { htBuilderLater?: LaterCode; htPasteCode?: string };

const usualSearch: Search = { words: '', topic: '', standing: '' };

export class App {
  readonly data: BuilderData;
  /** The language of this page. */
  readonly language: Language;
  readonly words: Words;
  readonly steps: Steps;
  /** The folder of the site's copy of the files. */
  readonly site: string;
  /** The folder of the builder. */
  readonly own: string;
  readonly facts: readonly FactEntry[];
  state: State;
  problems: readonly Problem[] = [];
  search = usualSearch;
  /** How many of the facts that were found are listed. */
  listed = 8;
  /** What was said of the last copy. */
  said = '';
  failed = false;
  /** Whether the texts of the language that was chosen did not load. */
  textsFailed = false;
  readonly #pasteCode: Record<string, string> = {};
  readonly #render: (app: App) => void;

  constructor(data: BuilderData, texts: Texts, own: string, render: (app: App) => void) {
    const { language, words, steps } = texts;
    this.data = data;
    this.language = language;
    this.words = words;
    this.steps = steps;
    this.own = own;
    this.site = new URL('../files/', own).href;
    this.facts = factsOf(data.dataset, data.topics, language);
    this.#render = render;
    this.state = this.usual;
    this.read();
    addEventListener('hashchange', () => {
      if (location.hash.slice(1) === fragmentOf(this.state, this.usual)) return;
      this.read();
      this.render();
    });
  }

  get usual(): State {
    // No page of the web can load from a copy on a disk.
    const files = this.site.startsWith('file:') ? 'none' : start.files;
    return { ...start, lang: this.language, files };
  }

  /** The state that the address names. */
  read(): void {
    const { state, problems } = stateFrom(location.hash, knownIn(this.data), this.usual);
    this.state = state;
    this.problems = problems;
    this.said = '';
  }

  /** Changes the state, and the address with it. */
  change(changed: Partial<State>): void {
    this.state = { ...this.state, ...changed };
    this.said = '';
    const address = `#${fragmentOf(this.state, this.usual)}`;
    // An address that has changed too often in a short time throws; the next one will do.
    try {
      history.replaceState(history.state, '', address);
    } catch {
      /* The page works without. */
    }
    this.render();
  }

  set(name: string, value: string | undefined): void {
    const others = Object.entries(this.state.attributes).filter(([each]) => each !== name);
    const set = value === undefined ? [] : [[name, value] as const];
    this.change({ attributes: Object.fromEntries([...others, ...set]) });
  }

  /** Draws the page, when the texts of its widget's language have loaded. */
  render(): void {
    if (hasTexts(this.state.lang)) this.#render(this);
    else void this.#loadTexts();
  }

  async #loadTexts(): Promise<void> {
    const { lang } = this.state;
    this.textsFailed = false;
    try {
      await loadTexts(this.own, lang);
    } catch {
      this.textsFailed = true;
      this.change({ lang: this.language });
      return;
    }
    this.render();
  }

  fact(id: string | undefined): FactEntry | undefined {
    return this.facts.find((one) => one.id === id);
  }

  made(): Made & { loading?: true } {
    const { htBuilderLater: later } = globalThis as Globals;
    const code = this.#pasteCode[this.state.widget];
    const made = make(this.data.dataset, this.state, this.site, {
      ...(later ? { markdown: later.markdown } : {}),
      ...(later && code !== undefined
        ? { paste: (dataset, wanted) => later.paste(dataset, { ...wanted, code }) }
        : {}),
    } satisfies Later);
    if (made.loading && !this.failed) void this.#load();
    return made;
  }

  /** Loads the code of the form that is chosen. */
  async #load(): Promise<void> {
    const { widget } = this.state;
    const { form } = wayOf(this.state);
    try {
      await loadScript(`${this.own}later.js`);
      if (form === 'paste' && this.#pasteCode[widget] === undefined) {
        await loadScript(`${this.own}paste/ht-${widget}.js`);
        this.#pasteCode[widget] ??= (globalThis as Globals).htPasteCode ?? '';
      }
    } catch {
      this.failed = true;
    }
    this.render();
  }
}
