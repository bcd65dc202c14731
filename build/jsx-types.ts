/** Types for JSX, from the manifest: for editors and compilers of React and Preact. */
import type { ElementDeclaration as Element } from './manifest.ts';

/** The declaration files of the umbrella package, by name. `elements` are those of the manifest. */
export function jsxTypes(elements: readonly Element[]): Record<string, string> {
  const react = (name: string) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>`;
  const preact = (name: string) => `HTMLAttributes<${name}>`;
  return {
    'jsx.d.ts': attributeTypes(elements),
    'react.d.ts': augmentation('react', elements, react, 'DetailedHTMLProps, HTMLAttributes'),
    'preact.d.ts': augmentation('preact', elements, preact, 'HTMLAttributes'),
  };
}

const head = '// Generated from custom-elements.json. Do not edit.\n';

function attributeTypes(elements: readonly Element[]): string {
  const events = elements.flatMap((element) => element.events ?? []);
  const types = new Set(events.map(({ type }) => type?.text ?? 'Event'));
  const imported = [...types].sort().join(', ');
  const members = ({ attributes = [], events: own = [] }: Element) =>
    [
      ...attributes.map(({ name, type, description }) =>
        member(name, type?.text ?? 'string', description),
      ),
      ...own.map(({ name, type, description }) =>
        member(`on${name}`, `(event: ${type?.text ?? 'Event'}) => void`, description),
      ),
    ].join('');
  return `${head}import type { ${imported} } from '@ht-widgets/core';\n${elements
    .map((element) => {
      const title = `Attributes of \`<${element.tagName}>\`. ${element.description ?? ''}`;
      const open = `export interface ${element.name}Attributes {`;
      return `\n${comment(title)}${open}\n${members(element)}}\n`;
    })
    .join('')}`;
}

/** JSX takes `undefined` for an attribute that is not there. */
function member(name: string, type: string, description = ''): string {
  const optional = type.startsWith('(') ? `(${type})` : type;
  return `${comment(description, '  ')}  '${name}'?: ${optional} | undefined;\n`;
}

function augmentation(
  framework: string,
  elements: readonly Element[],
  base: (name: string) => string,
  imported: string,
): string {
  const classes = elements.map(({ name, tagName }) => {
    const from = `@ht-widgets/${tagName.slice('ht-'.length)}`;
    return `import type { ${name} } from '${from}';\n`;
  });
  const tags = elements.map(({ name, tagName, description }) => {
    const type = `${base(name)} & ${name}Attributes`;
    return `${comment(description, '      ')}      '${tagName}': ${type};\n`;
  });
  const attributes = elements.map(({ name }) => `${name}Attributes`).join(', ');
  return `${head}import type { ${imported} } from '${framework}';
${classes.join('')}import type { ${attributes} } from './jsx.js';

declare module '${framework}' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('')}    }
  }
}
`;
}

function comment(text = '', indent = ''): string {
  const words = text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim();
  return words === '' ? '' : `${indent}/** ${words} */\n`;
}
