/** `dist/custom-elements.json`, as far as the scripts here read it. */

export interface Described {
  name: string;
  description?: string;
  type?: { text: string };
}

/** A class of the manifest; one with a tag is an element. */
export interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Described[];
  events?: Described[];
}

export type ElementDeclaration = Declaration & { tagName: string };

export interface Manifest {
  schemaVersion: string;
  modules: { kind: string; path: string; declarations: Declaration[] }[];
}

/** The elements of some modules. */
export function elementsOf(modules: Manifest['modules']): ElementDeclaration[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is ElementDeclaration => declaration.tagName !== undefined);
}
