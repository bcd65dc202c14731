/** Types for JSX, from `dist/custom-elements.json`: what each tag takes, for editors and compilers of React and Preact. */

import type { ElementDeclaration } from './manifest.ts';

/** The declaration files of the umbrella package, by name. `elements` are those of the manifest. */
export function jsxTypes(elements: readonly ElementDeclaration[]): Record<string, string> {
  return {
    'jsx.d.ts': attributeTypes(elements),
    'react.d.ts': augmentation(
      'react',
      elements,
      (name) => `DetailedHTMLProps<HTMLAttributes<${name}>, ${name}>`,
      'DetailedHTMLProps, HTMLAttributes',
    ),
    'preact.d.ts': augmentation(
      'preact',
      elements,
      (name) => `HTMLAttributes<${name}>`,
      'HTMLAttributes',
    ),
  };
}

const head = '// Generated from custom-elements.json. Do not edit.\n';

function attributeTypes(elements: readonly ElementDeclaration[]): string {
  const events = [
    ...new Set(
      elements.flatMap((element) => element.events ?? []).map(({ type }) => type?.text ?? 'Event'),
    ),
  ].sort();
  return `${head}import type { ${events.join(', ')} } from '@ht-widgets/core';\n${elements
    .map(
      (element) => `
${comment(`Attributes of \`<${element.tagName}>\`. ${element.description ?? ''}`)}export interface ${element.name}Attributes {
${(element.attributes ?? [])
  .map((attribute) =>
    member(attribute.name, attribute.type?.text ?? 'string', attribute.description),
  )
  .join(
    '',
  )}${(element.events ?? []).map((event) => member(`on${event.name}`, `(event: ${event.type?.text ?? 'Event'}) => void`, event.description)).join('')}}
`,
    )
    .join('')}`;
}

/** JSX takes `undefined` for an attribute that is not there. */
function member(name: string, type: string, description = ''): string {
  return `${comment(description, '  ')}  '${name}'?: ${type.startsWith('(') ? `(${type})` : type} | undefined;\n`;
}

function augmentation(
  framework: string,
  elements: readonly ElementDeclaration[],
  base: (name: string) => string,
  imported: string,
): string {
  return `${head}import type { ${imported} } from '${framework}';
${elements
  .map(
    ({ name, tagName }) =>
      `import type { ${name} } from '@ht-widgets/${tagName.slice('ht-'.length)}';\n`,
  )
  .join(
    '',
  )}import type { ${elements.map(({ name }) => `${name}Attributes`).join(', ')} } from './jsx.js';

declare module '${framework}' {
  namespace JSX {
    interface IntrinsicElements {
${elements
  .map(
    ({ name, tagName, description = '' }) =>
      `${comment(description, '      ')}      '${tagName}': ${base(name)} & ${name}Attributes;\n`,
  )
  .join('')}    }
  }
}
`;
}

function comment(text: string, indent = ''): string {
  const words = text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim();
  return words === '' ? '' : `${indent}/** ${words} */\n`;
}
