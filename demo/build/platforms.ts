/** Where people write, and the ways to paste there. `words/` has the steps of each. Pure. */

/**
 * - `classic`: script line and element in one block
 * - `div`: a placeholder; the script line is pasted once by an administrator
 * - `text`: the text alone, for a text box, with its links
 * - `fields`: what the fields of a Custom Element take
 */
export type PasteForm =
  | 'address'
  | 'classic'
  | 'div'
  | 'fields'
  | 'iframe'
  | 'markdown'
  | 'paste'
  | 'shortcode'
  | 'static'
  | 'text';

export interface Way {
  /** `words/` has its steps as `<platform>/<id>`. */
  id: string;
  form: PasteForm;
  /** Whether it loads our files from an address. */
  files: boolean;
  /** Where the rest of the platform was run, and this was not. */
  tried?: 'no';
}

interface Platform {
  /** The page of the guides, without its ending. */
  guide: string;
  /** Whether we ran it; if not, whether we imitated what it does. */
  tried: 'run' | 'imitated' | 'no';
  ways: readonly Way[];
}

const text: Way = { id: 'text', form: 'text', files: false };
const textBlock: Way = { id: 'static', form: 'static', files: false };
const whole: Way = { id: 'paste', form: 'paste', files: false };
const block: Way = { id: 'block', form: 'classic', files: true };

export const platforms = {
  wordpress: {
    guide: 'wordpress',
    tried: 'run',
    ways: [
      { id: 'plugin', form: 'shortcode', files: false },
      block,
      { id: 'author', form: 'div', files: true },
      { ...textBlock, tried: 'no' },
    ],
  },
  squarespace: {
    guide: 'squarespace',
    tried: 'imitated',
    ways: [block, { id: 'frame', form: 'iframe', files: true }, whole, textBlock],
  },
  wix: {
    guide: 'wix',
    tried: 'imitated',
    ways: [
      { id: 'frame', form: 'address', files: true },
      { id: 'element', form: 'fields', files: true },
      whole,
      text,
    ],
  },
  'google-sites': {
    guide: 'google-sites',
    tried: 'imitated',
    ways: [{ id: 'frame', form: 'address', files: true }, whole, text],
  },
  weebly: { guide: 'weebly', tried: 'imitated', ways: [block, whole, textBlock] },
  drupal: {
    guide: 'drupal',
    tried: 'imitated',
    ways: [{ id: 'author', form: 'div', files: true }, textBlock],
  },
  html: { guide: 'plain-html', tried: 'run', ways: [block, whole, textBlock] },
  ghost: { guide: 'plain-html', tried: 'no', ways: [block, textBlock] },
  webflow: { guide: 'plain-html', tried: 'no', ways: [block, textBlock] },
  email: { guide: 'e-mail', tried: 'no', ways: [textBlock, text] },
  other: {
    guide: 'README',
    tried: 'no',
    ways: [
      block,
      { id: 'author', form: 'div', files: true },
      textBlock,
      { id: 'markdown', form: 'markdown', files: false },
      text,
    ],
  },
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof platforms;
export const platformNames = Object.keys(platforms) as PlatformName[];

/** The ways for someone who has a place for files, or has none; the best one first. */
export function waysOf(name: PlatformName, hasFiles: boolean): readonly Way[] {
  const { ways }: Platform = platforms[name];
  return ways.filter(({ id, files }) => (hasFiles ? id !== 'paste' : !files));
}

/** Of each picture, the height in CSS pixels that goes with a width of 640. */
export const shotHeights: Readonly<Record<string, number>> = {
  'wordpress-custom-html': 372,
  'wordpress-footer': 244,
  'wordpress-inserter': 372,
  'wordpress-page': 465,
  'wordpress-upload': 192,
};
