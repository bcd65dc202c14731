/** A person who is signed in to a WordPress, in a separate browser context. */
import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';
import type { Site } from './site.ts';

export const roles = ['administrator', 'editor', 'author', 'contributor'] as const;
export type Role = (typeof roles)[number];

/** What the tests use of WordPress's own scripts, in its pages. */
export interface EditorWindow {
  wp: {
    data: {
      select: (store: string) => Record<string, (...args: unknown[]) => unknown>;
      dispatch: (store: string) => Record<string, (...args: unknown[]) => Promise<unknown>>;
    };
    blocks: {
      createBlock: (name: string, attributes: object) => unknown;
      getBlockTypes: () => { name: string; title: string }[];
    };
  };
}

export interface Saved {
  id: number;
  status: string;
  content: string;
}

export interface BlockState {
  name: string;
  isValid: boolean;
  attributes: Record<string, unknown>;
}

export class Person {
  readonly role: Role;
  readonly page: Page;
  /** Errors of scripts, and dialogs that opened. */
  readonly trouble: string[] = [];
  readonly #site: Site;
  readonly #context: BrowserContext;

  private constructor(role: Role, site: Site, context: BrowserContext, page: Page) {
    this.role = role;
    this.#site = site;
    this.#context = context;
    this.page = page;
    page.on('pageerror', (error) => this.trouble.push(String(error)));
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') this.trouble.push(`dialog: ${dialog.message()}`);
      void dialog.accept();
    });
  }

  static async signIn(browser: Browser, site: Site, role: Role): Promise<Person> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await page.setViewport({ width: 1280, height: 900 });
    const person = new Person(role, site, context, page);
    await page.goto(`${site.address}/wp-login.php`);
    // The page selects its first field by a timer, so both are filled by script.
    await page.evaluate((name) => {
      const fill = (id: string, value: string) => {
        (document.getElementById(id) as HTMLInputElement).value = value;
      };
      fill('user_login', name);
      fill('user_pass', `pass-${name}`);
    }, role);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    return person;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Opens the block editor with a new post or page, or with one that exists. */
  async edit(id?: number, type = 'post'): Promise<void> {
    const path =
      id === undefined ? `post-new.php?post_type=${type}` : `post.php?post=${id}&action=edit`;
    await this.page.goto(`${this.#site.address}/wp-admin/${path}`);
    await this.page.waitForFunction(() => {
      const { wp } = window as unknown as Partial<EditorWindow>;
      const editor = wp?.data.select('core/editor');
      return (
        editor?.['getCurrentPostId']?.() &&
        document.querySelector('.block-editor, .edit-post-layout, .editor-editor-interface')
      );
    });
    // The editor replaces its content when it is ready, and with it what is inserted before.
    await this.page.waitForFunction(() => {
      const { wp } = window as unknown as EditorWindow;
      return wp.data.select('core/editor')['__unstableIsEditorReady']?.();
    });
  }

  /** The frame in which blocks are edited, or the page where the version has none. */
  async canvas(): Promise<Frame> {
    const frame = await this.page.$('iframe[name="editor-canvas"]');
    return (await frame?.contentFrame()) ?? this.page.mainFrame();
  }

  /** Opens or closes the list of blocks, by the plus sign. */
  async toggleInserter(): Promise<void> {
    await this.page.click('[aria-label="Toggle block inserter"], [aria-label="Block Inserter"]');
  }

  /** Opens the list of blocks and types a word. */
  async search(word: string): Promise<void> {
    await this.toggleInserter();
    const search = await this.page.waitForSelector(
      '.block-editor-inserter__search input, .components-search-control__input',
    );
    await search?.type(word);
  }

  async insert(blocks: readonly (readonly [name: string, attributes: object])[]): Promise<void> {
    await this.page.evaluate(
      (all) => {
        const { wp } = window as unknown as EditorWindow;
        const made = all.map(([name, attributes]) => wp.blocks.createBlock(name, attributes));
        return wp.data
          .dispatch('core/block-editor')
          ['insertBlocks']?.(made)
          .then(() => undefined);
      },
      blocks as [string, object][],
    );
  }

  async title(text: string): Promise<void> {
    await this.page.evaluate((title) => {
      const { wp } = window as unknown as EditorWindow;
      return wp.data
        .dispatch('core/editor')
        ['editPost']?.({ title })
        .then(() => undefined);
    }, text);
  }

  /** Publishes, or submits for review where the role may not publish. */
  async save(): Promise<Saved> {
    const status = this.role === 'contributor' ? 'pending' : 'publish';
    return await this.page.evaluate(async (wanted) => {
      const { wp } = window as unknown as EditorWindow;
      const editor = wp.data.dispatch('core/editor');
      await editor['editPost']?.({ status: wanted });
      await editor['savePost']?.();
      const select = wp.data.select('core/editor');
      if (!select['didPostSaveRequestSucceed']?.()) throw new Error('The post was not saved.');
      return {
        id: select['getCurrentPostId']?.() as number,
        status: select['getCurrentPostAttribute']?.('status') as string,
        content: select['getCurrentPostAttribute']?.('content') as string,
      };
    }, status);
  }

  /** The effect that fills in the text of new blocks has run. */
  async texts(): Promise<void> {
    await this.page.waitForFunction(() => {
      const { wp } = window as unknown as EditorWindow;
      const all = wp.data.select('core/block-editor')['getBlocks']?.() as {
        attributes: { text?: string };
      }[];
      return all.every(({ attributes }) => attributes.text);
    });
  }

  async blocks(): Promise<BlockState[]> {
    return await this.page.evaluate(() => {
      const { wp } = window as unknown as EditorWindow;
      const all = wp.data.select('core/block-editor')['getBlocks']?.() as BlockState[];
      return all.map(({ name, isValid, attributes }) => ({ name, isValid, attributes }));
    });
  }
}
