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

interface Manifest {
  schemaVersion: string;
  modules: { kind: string; path: string; declarations: Declaration[] }[];
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
