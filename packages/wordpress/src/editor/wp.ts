/** What the editor's script uses of WordPress, which is on the page already. */
import type { Names, Settings } from '../settings.js';
import type { Texts } from '../texts.js';

export type Child = object | string | null | false;
type Component = string | object;
type Props = Readonly<Record<string, unknown>> | null;

interface WordPress {
  blocks: { registerBlockType: (name: string, settings: object) => void };
  blockEditor: {
    InspectorControls: Component;
    useBlockProps: (props?: object) => Record<string, unknown>;
  };
  components: Readonly<
    Record<
      | 'CheckboxControl'
      | 'Notice'
      | 'PanelBody'
      | 'Placeholder'
      | 'RadioControl'
      | 'SelectControl'
      | 'TextControl'
      | 'ToggleControl',
      Component
    >
  >;
  element: {
    createElement: (component: Component, props: Props, ...children: Child[]) => object;
    Fragment: Component;
    RawHTML: Component;
    useEffect: (effect: () => void, dependencies: readonly unknown[]) => void;
    useState: <Value>(first: Value) => [Value, (value: Value) => void];
  };
  i18n: {
    __: (text: string, domain: string) => string;
    sprintf: (text: string, ...values: (string | number)[]) => string;
  };
}

export type Language = 'en' | 'es';

interface Window {
  wp: WordPress;
  /** From texts.js, which the build writes. */
  htWidgetsTexts: {
    settings: Settings;
    texts: Readonly<Record<Language, Readonly<Record<string, Texts>>>>;
    names: Readonly<Record<Language, Names>>;
  };
  /** From PHP. */
  htWidgetsSite: {
    /** Of the site's pages, and of the person who edits. */
    language: Language;
    words: Language;
    elements: string;
    version: string;
  };
}

const page = globalThis as unknown as Window;
export const { wp, htWidgetsTexts: plugin, htWidgetsSite: site } = page;

export const h = wp.element.createElement;

/** The attributes of a block. */
export type Values = Readonly<Partial<Record<string, string | boolean | undefined>>>;

export interface BlockProps {
  attributes: Values;
  setAttributes: (values: Values) => void;
}
