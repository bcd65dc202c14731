/** Writes block.json of each widget from the settings. */
import type { Setting, Settings } from '../src/settings.js';

interface Shown {
  title: string;
  description: string;
  icon: string;
  keywords: readonly string[];
}

/** What the inserter of the editor shows. translations.strings.ts has these texts in Spanish. */
export const shown: Readonly<Record<string, Shown>> = {
  stat: {
    title: 'Fact',
    description: 'One cited fact with its limit and its sources.',
    icon: 'format-quote',
    keywords: ['number', 'statistic', 'trafficking'],
  },
  'factor-list': {
    title: 'Vulnerability factors',
    description: 'What traffickers exploit, each factor with its facts.',
    icon: 'list-view',
    keywords: ['risk', 'trafficking'],
  },
  'type-list': {
    title: 'Types of trafficking',
    description: 'Sex and labor trafficking in plain words and in the words of the law.',
    icon: 'list-view',
    keywords: ['law', 'definition', 'trafficking'],
  },
  'response-list': {
    title: 'Responses to trafficking',
    description: 'Who works on what in Missouri, and what a reader can do safely.',
    icon: 'list-view',
    keywords: ['help', 'trafficking'],
  },
  chart: {
    title: 'Chart',
    description: 'A chart or a table of cited figures.',
    icon: 'chart-bar',
    keywords: ['figures', 'table', 'trafficking'],
  },
  'data-note': {
    title: 'About these figures',
    description: 'What the figures can and cannot say.',
    icon: 'info-outline',
    keywords: ['limits', 'trafficking'],
  },
  'source-list': {
    title: 'Sources',
    description: 'The sources of the facts on the page, numbered.',
    icon: 'editor-ol',
    keywords: ['references', 'citations', 'trafficking'],
  },
  'hotline-banner': {
    title: 'Hotline banner',
    description: 'Where to get help, by phone, by text and online.',
    icon: 'phone',
    keywords: ['help', 'hotline', 'trafficking'],
  },
  'quick-exit': {
    title: 'Quick exit',
    description: 'A button that leaves the page fast.',
    icon: 'exit',
    keywords: ['safety', 'escape', 'leave'],
  },
};

function attributeOf(name: string, { type }: Setting): object {
  if (type === 'flag') return { type: 'boolean' };
  // WordPress changes "&" in the comment of a block. In the element it stays.
  if (type === 'address')
    return {
      ...{ type: 'string', source: 'attribute', selector: '[data-ht]' },
      attribute: `data-ht-${name}`,
    };
  return { type: 'string' };
}

/** block.json by widget. */
export function blocksOf(settings: Settings, version: string): Map<string, string> {
  return new Map(
    Object.entries(settings).map(([widget, attributes]) => {
      const { title, description, icon, keywords } = shown[widget] ?? shownOf(widget);
      const own = Object.entries(attributes).map(([name, each]) => [name, attributeOf(name, each)]);
      const block = {
        $schema: 'https://schemas.wp.org/trunk/block.json',
        apiVersion: 3,
        name: `ht-widgets/${widget}`,
        version,
        title,
        category: 'ht-widgets',
        ...{ icon, description, keywords, textdomain: 'ht-widgets' },
        attributes: {
          ...(Object.fromEntries(own) as object),
          lang: { type: 'string' },
          text: { type: 'string', source: 'html', selector: '[data-ht]' },
        },
        // Saved is the placeholder and nothing else.
        supports: { html: false, className: false, customClassName: false },
        editorScript: 'ht-widgets-editor',
        editorStyle: 'ht-widgets-editor',
      };
      return [widget, `${JSON.stringify(block, null, '\t')}\n`];
    }),
  );
}

function shownOf(widget: string): never {
  throw new Error(`blocks.ts has no title for the block ${widget}`);
}
