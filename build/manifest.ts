/** `dist/custom-elements.json`, as far as the scripts here read it. */
import { readFileSync } from 'node:fs';

export interface Described {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}

/** A class of the manifest; one with a tag is an element. */
interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Described[];
  slots?: Described[];
  events?: Described[];
  cssParts?: Described[];
  cssProperties?: Described[];
}
export type ElementDeclaration = Declaration & { tagName: string };

interface Export {
  kind: string;
  name: string;
  declaration: { name: string; module: string };
}

export interface Module {
  kind: string;
  path: string;
  declarations: Declaration[];
  exports: Export[];
}

interface Manifest {
  schemaVersion: string;
  modules: Module[];
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
}

/** The elements of some modules. */
export function elementsOf(modules = readManifest().modules): ElementDeclaration[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is ElementDeclaration => declaration.tagName !== undefined);
}

/** What an element inherits, by the published file: the analyzer names the source. */
export function withPublishedBases(manifest: Manifest): Manifest {
  const text = JSON.stringify(manifest).replaceAll(
    /"module":"packages\/core\/src\/([\w/-]+)\.ts"/g,
    '"package":"@ht-widgets/core","module":"dist/$1.js"',
  );
  return JSON.parse(text) as Manifest;
}

/** A module that defines the element and exports no class: `elements/ht-stat.js` in `dist/`. */
export function asDefinition(module: Module, path: string): Module {
  const exports = elementsOf([module]).map(({ name, tagName }) => ({
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name, module: path },
  }));
  return { ...module, path, exports };
}
