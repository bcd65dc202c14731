/**
 * The accessibility tree below `main`, as Chromium and Firefox give it to assistive technology. The
 * command `ht:tree` takes the name of a record in `packages/testing/trees`, and returns what is
 * recorded there and what is. `HT_RECORD=1` records what is. WebKitGTK's driver has no tree.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import { bidiOf, evaluate, pageOf } from './puppeteer.ts';

/** A node of either engine. `states` are words such as "expanded", and `level 3`. */
interface TreeNode {
  role: string;
  name: string;
  states: string[];
  children: TreeNode[];
}

/** `name`: the last words of the page, "End of" it, since Firefox's tree follows the page later. */
type Reader = (browser: BrowserLauncher, id: string, name: string) => Promise<TreeNode>;

const readers: Record<string, Reader> = {
  chromium: readChromium,
  firefox: readFirefox,
};

export function treePlugin(folder: string): TestRunnerPlugin {
  return {
    name: 'ht-tree',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'ht:tree') return undefined;
      const read = readers[browser.name];
      if (!read) throw new Error(`${browser.name} shows no tree`);
      const file = `${folder}${payload as string}.${browser.name}.txt`;
      const found = linesOf(await read(browser, id, payload as string)).join('\n');
      if (process.env['HT_RECORD']) writeFileSync(file, `${found}\n`);
      return { recorded: existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '', found };
    },
  };
}

/** Boxes of layout and pieces of text; listeners notice neither. */
const boxes = /^(generic|none|text container|section)$/i;
const texts = /^(StaticText|statictext|text leaf|ListMarker|LineBreak|whitespace)$/;

/** A line for each node, and for text between nodes. Text that is its parent's name is left out. */
function linesOf({ role, name, states, children }: TreeNode, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  if (texts.test(role)) return name.trim() ? [`${indent}"${name.trim()}"`] : [];
  if (boxes.test(role) && !name) return children.flatMap((child) => linesOf(child, depth));
  const inner = children.flatMap((child) => linesOf(child, depth + 1));
  const own = [role, ...(name ? [`"${name}"`] : []), ...states].join(' ');
  const text = inner.map((line) => line.trim().slice(1, -1)).join(' ');
  if (!inner.every((line) => line.trim().startsWith('"'))) return [`${indent}${own}`, ...inner];
  const repeats = text.replace(/\s/g, '') === name.replace(/\s/g, '');
  return [`${indent}${own}${repeats ? '' : `: ${text}`}`];
}

interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
  properties?: { name: string; value: { value: unknown } }[];
}

const said = ['expanded', 'pressed', 'checked', 'disabled', 'invalid', 'live', 'level', 'modal'];

async function readChromium(browser: BrowserLauncher, id: string): Promise<TreeNode> {
  const session = await pageOf(browser, id).createCDPSession();
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.send('Accessibility.disable');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const nodeOf = ({ ignored, role, name, childIds, properties }: AxNode): TreeNode => ({
    role: ignored ? 'generic' : (role?.value ?? ''),
    name: ignored ? '' : (name?.value ?? ''),
    states: (properties ?? [])
      .filter(({ name: state, value }) => said.includes(state) && value.value !== 'false')
      // Chromium counts the level of a list, too.
      .filter(({ name: state }) => state !== 'level' || role?.value === 'heading')
      .map((each) => `${each.name} ${String(each.value.value)}`),
    children: (role?.value === 'StaticText' ? [] : (childIds ?? [])).flatMap((each) => {
      const child = byId.get(each);
      return child ? [nodeOf(child)] : [];
    }),
  });
  const main = nodes.find(({ role }) => role?.value === 'main');
  if (!main) throw new Error('The page has no main.');
  return nodeOf(main);
}

/** From the window of the browser: what Firefox gives to assistive technology is there. */
async function readFirefox(browser: BrowserLauncher, id: string, name: string): Promise<TreeNode> {
  const page = pageOf(browser, id);
  const send = bidiOf(page);
  const { contexts } = await send<{ contexts: [{ context: string }] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const values = JSON.stringify([page.url(), `End of ${name}`]);
  const expression = `(${firefoxTree.toString()})(${values})`;
  return JSON.parse((await evaluate(send, contexts[0].context, expression)) as string) as TreeNode;
}

/** What is used of https://searchfox.org/mozilla-central/source/accessible/interfaces */
interface Accessible {
  role: number;
  name: string | null;
  childCount: number;
  getChildAt: (index: number) => Accessible;
  getState: (state: { value?: number }, extra: { value?: number }) => void;
  groupPosition: (level: { value?: number }, size: object, position: object) => void;
}
interface FirefoxWindow {
  Cc: Record<string, { getService: (type: unknown) => AccessibilityService } | undefined>;
  Ci: { nsIAccessibilityService: unknown };
  Services: { wm: { getEnumerator: (type: string) => Iterable<{ gBrowser: Browsers }> } };
}
interface Browsers {
  browsers: { currentURI: { spec: string } }[];
}
interface AccessibilityService {
  getAccessibleFor: (node: unknown) => Accessible | null;
  getStringRole: (role: number) => string;
  getStringStates: (state?: number, extra?: number) => Iterable<string>;
}

/** Runs in Firefox, with nothing of this file. */
async function firefoxTree([url, end]: [url: string, end: string]): Promise<string> {
  const { Cc, Ci, Services } = globalThis as unknown as FirefoxWindow;
  const service = Cc['@mozilla.org/accessibilityService;1']?.getService(Ci.nsIAccessibilityService);
  const tab = [...Services.wm.getEnumerator('navigator:browser')]
    .flatMap(({ gBrowser }) => gBrowser.browsers)
    .find(({ currentURI }) => currentURI.spec === url);
  if (!service || !tab) throw new Error('Firefox has no such page, or no tree.');
  const childrenOf = (node: Accessible): Accessible[] =>
    Array.from({ length: node.childCount }, (_, i) => node.getChildAt(i));
  const findMain = (node: Accessible): Accessible | undefined =>
    service.getStringRole(node.role) === 'landmark'
      ? node
      : childrenOf(node).reduce<Accessible | undefined>(
          (found, child) => found ?? findMain(child),
          undefined,
        );
  const statesOf = (node: Accessible): string[] => {
    const [state, extra, level]: { value?: number }[] = [{}, {}, {}];
    node.getState(state ?? {}, extra ?? {});
    const words = [...service.getStringStates(state?.value, extra?.value)];
    if (service.getStringRole(node.role) === 'heading') node.groupPosition(level ?? {}, {}, {});
    return [
      ...words.filter((word) => /^(expanded|collapsed|pressed|checked|invalid)$/.test(word)),
      ...(level?.value ? [`level ${level.value}`] : []),
    ];
  };
  const plain = (node: Accessible): TreeNode => ({
    role: service.getStringRole(node.role),
    name: node.name ?? '',
    states: statesOf(node),
    children: childrenOf(node).map(plain),
  });
  let before = '';
  for (let i = 0; i < 300; i++) {
    const page = service.getAccessibleFor(tab);
    const main = page && findMain(page);
    const text = main ? JSON.stringify(plain(main)) : '';
    if (text.includes(end) && text === before) return text;
    before = text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Firefox shows no tree of the page.');
}
