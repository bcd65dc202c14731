/** The controls of a block's settings, one for each attribute of the manifest. */
import { words } from '../join.js';
import type { Name, Setting } from '../settings.js';
import { labelOf, said, valueLabel } from './words.js';
import { h, plugin, site, wp, type BlockProps, type Child } from './wp.js';

const { CheckboxControl, RadioControl, SelectControl, TextControl, ToggleControl } = wp.components;

/** A figure inside a sentence is no block. */
const omitted = ['display=inline'];
const most = 10;

export function control(name: string, setting: Setting, props: BlockProps): Child {
  const { attributes, setAttributes } = props;
  const value = attributes[name];
  const text = typeof value === 'string' ? value : '';
  // What is empty is not saved.
  const change = (next: string | boolean) =>
    setAttributes({ [name]: next === '' || next === false ? undefined : next });
  const common = { key: name, label: labelOf(name), __nextHasNoMarginBottom: true };
  switch (setting.type) {
    case 'word':
      return h(SelectControl, {
        ...common,
        value: text,
        options: optionsOf(name, setting.words, setting.usual),
        onChange: change,
      });
    case 'flag':
      return h(ToggleControl, { ...common, checked: value === true, onChange: change });
    case 'address':
      return h(TextControl, {
        ...common,
        type: 'url',
        help: said.address(),
        value: text,
        onChange: change,
      });
    case 'ids':
      return setting.many
        ? ticked(name, text, change)
        : h(Picker, { key: name, name, value: text, change });
  }
}

function optionsOf(name: string, all: readonly string[], usual: string) {
  const others = all.filter((word) => word !== usual && !omitted.includes(`${name}=${word}`));
  return [
    { value: '', label: valueLabel(name, usual) },
    ...others.map((value) => ({ value, label: valueLabel(name, value) })),
  ];
}

export function namesOf(attribute: string): readonly Name[] {
  const { names } = plugin;
  return names[site.words][attribute === 'compare' ? 'fact' : attribute] ?? [];
}

function ticked(name: string, value: string, change: (next: string) => void): Child {
  const chosen = words(value);
  const boxes = namesOf(name).map(({ id, label }) =>
    h(CheckboxControl, {
      key: id,
      label,
      checked: chosen.includes(id),
      onChange: (on: boolean) =>
        change((on ? [...chosen, id] : chosen.filter((each) => each !== id)).join(' ')),
      __nextHasNoMarginBottom: true,
    }),
  );
  const help = name === 'contacts' ? said.contacts() : said.all();
  return h('fieldset', { key: name, style: { marginBlock: '1em' } }, [
    h('legend', { key: 'legend', style: { marginBlockEnd: '0.5em' } }, labelOf(name)),
    h('p', { key: 'help' }, help),
    ...boxes,
  ]);
}

interface PickerProps {
  name: string;
  value: string;
  change: (next: string) => void;
}

/** Finds a fact by words, with its standing and its limit. */
export function Picker({ name, value, change }: PickerProps): object {
  const [query, setQuery] = wp.element.useState('');
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const all = namesOf(name);
  const found = all.filter(({ id, label, standing = '', limit = '' }) => {
    const text = `${id} ${label} ${standing} ${limit}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const current = all.find(({ id }) => id === value);
  const others = found.filter((each) => each !== current);
  // What is chosen is enough, until an author searches for another.
  const shown = current && wanted.length === 0 && all.length > most ? [] : others.slice(0, most);
  const options = [
    ...(name === 'compare' ? [{ value: '', label: said.none() }] : []),
    ...[...(current ? [current] : []), ...shown].map((each) => ({
      value: each.id,
      label: optionLabel(each),
    })),
  ];
  const left = others.length - shown.length;
  const rest = found.length === 0 ? said.nothing() : left > 0 ? said.more(left) : '';
  return h('div', { className: 'ht-widgets-picker', style: { marginBlock: '1em' } }, [
    h(TextControl, {
      key: 'search',
      label: `${labelOf(name)}: ${said.search()}`,
      help: name === 'chart' ? '' : said.searchHelp(),
      value: query,
      onChange: setQuery,
      __nextHasNoMarginBottom: true,
    }),
    h(RadioControl, {
      key: 'found',
      label: labelOf(name),
      hideLabelFromVision: true,
      selected: value,
      options,
      onChange: change,
    }),
    h('p', { key: 'rest', role: 'status' }, rest),
  ]);
}

/** "272 likely cases …. Source checked. Counts what reached the hotline." */
function optionLabel({ label, standing, limit }: Name): string {
  return [label, standing, limit]
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ');
}
