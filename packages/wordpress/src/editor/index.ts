/** The blocks, in the editor. PHP has registered them; this adds how they are edited and saved. */
import { fallbackOf, type Attributes } from '../join.js';
import type { Setting } from '../settings.js';
import { control, namesOf, Picker } from './controls.js';
import { preview } from './preview.js';
import { labelOf, said, valueLabel } from './words.js';
import { h, plugin, site, wp, type BlockProps, type Child, type Values } from './wp.js';

const { InspectorControls, useBlockProps } = wp.blockEditor;
const { Notice, PanelBody, Placeholder, SelectControl } = wp.components;

/** Without these, there is nothing to show. */
const required = ['fact', 'chart'];

type BlockSettings = Readonly<Record<string, Setting>>;

/** The attributes as the element has them. */
function attributesOf(settings: BlockSettings, values: Values): Attributes {
  const entries = Object.keys(settings).flatMap((name): [string, string][] => {
    const value = values[name];
    if (value === undefined || value === false || (value === '' && name !== 'skip-link')) return [];
    return [[name, value === true ? '' : value]];
  });
  return Object.fromEntries(entries);
}

function languageOf({ lang }: Values): 'en' | 'es' {
  return lang === 'en' || lang === 'es' ? lang : site.language;
}

function textOf(widget: string, settings: BlockSettings, values: Values): string | undefined {
  const texts = plugin.texts[languageOf(values)][widget];
  return texts && fallbackOf(texts, attributesOf(settings, values));
}

function languageControl({ attributes, setAttributes }: BlockProps): Child {
  return h(SelectControl, {
    key: 'lang',
    label: labelOf('lang'),
    value: attributes['lang'] ?? '',
    options: ['', 'en', 'es'].map((value) => ({ value, label: valueLabel('lang', value) })),
    onChange: (lang: string) => setAttributes({ lang: lang === '' ? undefined : lang }),
    __nextHasNoMarginBottom: true,
  });
}

function edit(widget: string, settings: BlockSettings) {
  return (props: BlockProps): object => {
    const { attributes, setAttributes } = props;
    /** Every change saves the text of today with it. */
    const setAll = (values: Values) => {
      const text = textOf(widget, settings, { ...attributes, ...values });
      setAttributes({ ...values, ...(text === undefined ? {} : { text: `\n${text}\n` }) });
    };
    const own = { attributes, setAttributes: setAll };
    const fresh = textOf(widget, settings, attributes);
    const saved = typeof attributes['text'] === 'string' ? attributes['text'] : '';
    wp.element.useEffect(() => {
      if (saved === '' && fresh !== undefined) setAll({});
    }, [saved, fresh]);
    const panel = h(
      InspectorControls,
      { key: 'panel' },
      h(
        PanelBody,
        { title: said.settings() },
        ...Object.entries(settings).map(([name, setting]) => control(name, setting, own)),
        languageControl(own),
      ),
    );
    const content = canvas(widget, settings, own, fresh, saved);
    return h('div', useBlockProps(), panel, ...content);
  };
}

/** The preview; with a message and the picker, where there is nothing to show. */
function canvas(
  widget: string,
  settings: BlockSettings,
  props: BlockProps,
  fresh: string | undefined,
  saved: string,
): Child[] {
  const { attributes, setAttributes } = props;
  const shown = preview(
    widget,
    attributesOf(settings, attributes),
    languageOf(attributes),
    fresh ?? saved,
  );
  const name = required.find((each) => each in settings);
  if (fresh !== undefined || name === undefined) return [shown];
  const value = attributes[name];
  const id = typeof value === 'string' ? value : '';
  const change = (next: string) => setAttributes({ [name]: next });
  const gone = id !== '' && !namesOf(name).some((each) => each.id === id);
  return [
    gone
      ? h(Notice, { key: 'gone', status: 'warning', isDismissible: false }, said.gone(id))
      : null,
    h(
      Placeholder,
      { key: 'choose', label: labelOf(name), instructions: said.choose() },
      h(Picker, { name, value: id, change }),
    ),
    gone && saved !== '' ? shown : null,
  ];
}

/** What is saved reads right without the plugin: the placeholder with the complete text. */
function save(widget: string, settings: BlockSettings) {
  return ({ attributes }: { attributes: Values }): object | null => {
    const { lang, text } = attributes;
    if (typeof text !== 'string' || text === '') return null;
    const twins = Object.entries(attributesOf(settings, attributes)).map(([name, value = '']) => [
      `data-ht-${name}`,
      value,
    ]);
    const all = { 'data-ht': widget, ...(Object.fromEntries(twins) as object) };
    const language = typeof lang === 'string' && lang !== '' ? { lang } : {};
    return h('div', { ...all, ...language }, h(wp.element.RawHTML, null, text));
  };
}

for (const [widget, settings] of Object.entries(plugin.settings))
  wp.blocks.registerBlockType(`ht-widgets/${widget}`, {
    edit: edit(widget, settings),
    save: save(widget, settings),
  });
