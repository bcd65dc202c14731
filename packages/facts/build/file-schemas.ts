/**
 * Writes `schema/files/`: one schema for each kind of file in a ledger folder, so that an editor
 * explains its fields and marks mistakes. They follow from `schema/dataset.schema.json`; only the
 * schemas of the files that are no part of a dataset are written by hand.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaPath } from './validate.ts';

export const filesFolder = join(import.meta.dirname, '../schema/files');

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  items?: Schema;
  allOf?: object[];
}

const source = JSON.parse(readFileSync(schemaPath, 'utf8')) as Schema & { $id: string };
const base = '../dataset.schema.json';
const { $defs: defs = {}, properties: fields = {} } = source;

/** What a text in several languages is in a file of one language. */
const inOneLanguage: Readonly<Record<string, Schema | undefined>> = {
  Text: defs['Line'],
  ShortText: defs['ShortLine'],
  TextList: { $ref: `${base}#/$defs/TextList/properties/en` },
  Title: defs['Line'],
  Name: defs['NameLine'],
};
/** Texts that may be the same in all languages, and then are in the structural file. */
const maybeShared = ['Title', 'Name'];

const nameOf = ({ $ref = '' }: Schema): string => $ref.slice('#/$defs/'.length);

/** What a list's entries, or the property itself, refer to by name. */
function target(property: Schema): { schema: Schema; name: string } {
  const inner = property.items ?? property;
  const name = nameOf(inner);
  return { schema: defs[name] ?? inner, name };
}

/** Copies a schema: VS Code shows the description a `$ref` leads to, not the one next to it. */
const explained = (schema: Schema, { description }: Schema): Schema => ({
  ...schema,
  ...(description && { description }),
});

/** A property in a file of one language; undefined if it has no text. */
function textsOf(property: Schema): Schema | undefined {
  const text = inOneLanguage[nameOf(property)];
  if (text) return explained(text, property);
  if (typeof property.additionalProperties === 'object') {
    const inner = textsOf(property.additionalProperties);
    return inner && explained({ type: 'object', additionalProperties: inner }, property);
  }
  const { schema } = target(property);
  const texts = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const found = textsOf(inner);
    return found ? [[name, found] as const] : [];
  });
  if (texts.length === 0) return undefined;
  const record: Schema = {
    ...explained({ type: 'object' }, schema),
    additionalProperties: false,
    properties: Object.fromEntries(texts),
  };
  // The entries of a list are named by their ids.
  return property.items ? { type: 'object', additionalProperties: record } : record;
}

function structureOf({ schema, name }: ReturnType<typeof target>, path: string): Schema {
  return structureRecord(schema, name || path);
}

/** A record without its texts. `path` leads to it in the dataset's schema. */
function structureRecord(schema: Schema, path: string): Schema {
  const { properties = {}, required = [], allOf } = schema;
  const kept = Object.entries(properties).flatMap(([name, property]): [string, Schema][] => {
    const texts = textsOf(property);
    const at = `${path}/properties/${name}`;
    const inner = target(property);
    if (texts && maybeShared.includes(inner.name)) return [[name, texts]];
    if (texts && !property.items) {
      const rest = nameOf(property) in inOneLanguage ? {} : structureOf(inner, at);
      return Object.keys(rest.properties ?? {}).length > 0 ? [[name, rest]] : [];
    }
    if (texts) {
      const items = structureOf(inner, `${at}/items`);
      return [[name, explained({ type: 'array', items }, property)]];
    }
    const copied = property.$ref && property.description && !inner.schema.properties;
    return [[name, copied ? explained(inner.schema, property) : { $ref: `${base}#/$defs/${at}` }]];
  });
  const needed = kept
    .map(([name]) => name)
    .filter((name) => !maybeShared.includes(nameOf(properties[name] ?? {})));
  const withoutTexts = (names: readonly string[]) => names.filter((name) => needed.includes(name));
  return {
    ...explained({ type: 'object' }, schema),
    additionalProperties: false,
    required: withoutTexts(required),
    properties: Object.fromEntries(kept),
    ...(allOf && {
      allOf: JSON.parse(JSON.stringify(allOf), (key, value: unknown) =>
        key === 'required' ? withoutTexts(value as string[]) : value,
      ) as object[],
    }),
  };
}

/** The schemas by file name. */
export function fileSchemas(): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  const inDataset: Record<string, Schema> = {};
  for (const [field, property] of Object.entries(fields)) {
    const { schema, name } = target(property);
    if (name === '' || !schema.properties) {
      inDataset[field] = { $ref: `${base}#/properties/${field}` };
      continue;
    }
    if (property.items)
      schemas[field] = explained({ type: 'array', items: structureRecord(schema, name) }, property);
    const texts = textsOf(property);
    if (texts) schemas[`${field}.texts`] = texts;
  }
  schemas['dataset'] = {
    description: 'The fields of the dataset that have no separate file.',
    type: 'object',
    additionalProperties: false,
    required: (source.required ?? []).filter((name) => name in inDataset),
    properties: inDataset,
  };
  return schemas;
}

export function textOf(name: string, schema: Schema): string {
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: new URL(`files/${name}.schema.json`, source.$id).href,
    $comment: 'Generated from ../dataset.schema.json. Do not edit.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (import.meta.main) {
  mkdirSync(filesFolder, { recursive: true });
  for (const [name, schema] of Object.entries(fileSchemas()))
    writeFileSync(join(filesFolder, `${name}.schema.json`), textOf(name, schema));
}
