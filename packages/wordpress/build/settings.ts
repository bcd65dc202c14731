/** The settings of each widget for the plugin, from the manifest. */
import { elementsOf } from '../../../build/manifest.js';
import { widgetNames } from '../../ht-widgets/src/names.js';
import type { Setting, Settings } from '../src/settings.js';

/** A page's own dataset has texts that PHP does not have. */
const omitted = ['src'];

/** Attributes that name one record, and those that name several. */
const one = ['fact', 'compare', 'chart'];
const many = ['factors', 'types', 'areas', 'contacts'];

/** By widget, then by attribute, both in the order of the command. */
export function settingsOf(): Settings {
  const elements = elementsOf();
  const settings = widgetNames.map((widget) => {
    const element = elements.find(({ tagName }) => tagName === `ht-${widget}`);
    const attributes = (element?.attributes ?? []).filter(({ name }) => !omitted.includes(name));
    const entries = attributes.map((each) => [
      each.name,
      settingOf(each.name, each.type?.text ?? '', each.default ?? ''),
    ]);
    return [widget, Object.fromEntries(entries) as object];
  });
  return Object.fromEntries(settings) as Settings;
}

function settingOf(name: string, type: string, usual: string): Setting {
  const words = [...type.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  if (words.length > 0) return { type: 'word', words, usual };
  if (type === 'boolean') return { type: 'flag' };
  if (one.includes(name)) return { type: 'ids', many: false };
  if (many.includes(name)) return { type: 'ids', many: true };
  if (name === 'href') return { type: 'address' };
  throw new Error(`The plugin does not know what ${name} takes: ${type}`);
}
