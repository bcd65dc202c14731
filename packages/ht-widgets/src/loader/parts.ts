import type { ListName } from '@ht-widgets/facts';

type Load = () => Promise<unknown>;

/** What the loader imports at once for an element, so that no import waits for another. */
export interface Parts {
  /** Its module, and the chunks that it imports. */
  modules: readonly Load[];
  /** The list of the ledger that it always shows. */
  list?: ListName;
  /** What it needs besides, by attribute: `display=bar` or `compare`. */
  when?: Readonly<Record<string, Load>>;
}

const core: Load = () => import('@ht-widgets/core');
const copyField: Load = () => import('@ht-widgets/core/copy-field.js');
const listing: Load = () => import('@ht-widgets/core/listing.js');
const pictures: Load = () => import('@ht-widgets/stat/pictures.js');

/** The elements by tag. A test compares it with the manifest, and with what the files import. */
export const parts: Readonly<Record<string, Parts>> = {
  'ht-stat': {
    modules: [core, () => import('@ht-widgets/stat/define.js')],
    when: {
      'display=inline': () => import('@ht-widgets/stat/inline.js'),
      'display=hundred': pictures,
      'display=bar': pictures,
      compare: pictures,
    },
  },
  'ht-factor-list': {
    modules: [core, listing, () => import('@ht-widgets/factor-list/define.js')],
    list: 'factors',
  },
  'ht-hotline-banner': {
    modules: [core, () => import('@ht-widgets/hotline-banner/define.js')],
    list: 'contacts',
  },
  'ht-data-note': {
    modules: [core, () => import('@ht-widgets/data-note/define.js')],
    list: 'limits',
  },
  'ht-source-list': {
    modules: [core, copyField, () => import('@ht-widgets/source-list/define.js')],
    list: 'sources',
  },
  'ht-chart': {
    modules: [core, () => import('@ht-widgets/chart/define.js')],
    list: 'charts',
  },
  'ht-type-list': {
    modules: [core, listing, () => import('@ht-widgets/type-list/define.js')],
    list: 'types',
  },
  'ht-response-list': {
    modules: [core, listing, () => import('@ht-widgets/response-list/define.js')],
    list: 'responses',
  },
  'ht-quick-exit': { modules: [() => import('@ht-widgets/quick-exit/define.js')] },
};
