/**
 * Writes `schema/files/`: one schema for each kind of file in a ledger folder, so that an editor
 * explains its fields and marks mistakes. They follow from `schema/dataset.schema.json`; only the
 * schemas of the three files that are no part of a dataset are written by hand.
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
  properties?: Record<string, Schema | false>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  items?: Schema;
  allOf?: Record<string, Schema>[];
}

const source = JSON.parse(readFileSync(schemaPath, 'utf8')) as Schema & { $id: string };
const base = '../dataset.schema.json';
const defs = source.$defs ?? {};
const nameOf = (property: Schema | false | undefined): string =>
  (property || {}).$ref?.slice('#/$defs/'.length) ?? '';

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

/** The schema that a list's entries, or the property itself, refer to. */
function target(property: Schema): { schema: Schema; path: string | undefined } {
  const inner = property.items ?? property;
  const def = inner.$ref === undefined ? undefined : nameOf(inner);
  return { schema: def === undefined ? inner : (defs[def] ?? {}), path: def };
}

/** Copies a schema: VS Code shows the description a `$ref` leads to, not the one next to it. */
const explained = (schema: Schema, { description }: Schema): Schema => ({
  ...schema,
  ...(description && { description }),
});

function textsOf(property: Schema): Schema | undefined {
  const { description } = property;
  const text = inOneLanguage[nameOf(property)];
  if (text) return explained(text, property);
  if (typeof property.additionalProperties === 'object') {
    const inner = textsOf(property.additionalProperties);
    return (
      inner && { type: 'object', additionalProperties: inner, ...(description && { description }) }
    );
  }
  const { schema } = target(property);
  const entry = schema.properties && textRecord(schema);
  // The entries of a list are named by their ids.
  return entry && property.items ? { type: 'object', additionalProperties: entry } : entry;
}

/** The texts of a record in one language; undefined where it has none. */
function textRecord({ properties = {}, description }: Schema): Schema | undefined {
  const texts = Object.entries(properties).flatMap(([name, property]) => {
    const schema = property === false ? undefined : textsOf(property);
    return schema ? [[name, schema] as const] : [];
  });
  return texts.length === 0
    ? undefined
    : {
        ...(description && { description }),
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(texts),
      };
}

/** A record without its texts. `path` leads to it in the dataset's schema. */
function structureRecord(schema: Schema, path: string): Schema {
  const properties = Object.entries(schema.properties ?? {}).filter(
    (entry): entry is [string, Schema] => entry[1] !== false,
  );
  const kept = properties.flatMap(([name, property]): [string, Schema][] => {
    const texts = textsOf(property);
    const at = `${path}/properties/${name}`;
    if (maybeShared.includes(nameOf(property))) return [[name, texts ?? {}]];
    const inner = target(property);
    if (!texts && property.$ref && property.description && !inner.schema.properties)
      return [[name, explained(inner.schema, property)]];
    if (!texts) return [[name, { $ref: `${base}#/$defs/${at}` }]];
    if (!property.items) return [];
    const items = structureRecord(inner.schema, inner.path ?? `${at}/items`);
    return [[name, explained({ type: 'array', items }, property)]];
  });
  const needed = kept.filter(([name]) => !maybeShared.includes(nameOf(schema.properties?.[name])));
  const withoutTexts = (names: readonly string[]) =>
    names.filter((name) => needed.some(([other]) => other === name));
  return {
    ...(schema.description && { description: schema.description }),
    type: 'object',
    additionalProperties: false,
    required: withoutTexts(schema.required ?? []),
    properties: Object.fromEntries(kept),
    ...(schema.allOf && {
      allOf: schema.allOf.map((condition) =>
        Object.fromEntries(
          Object.entries(condition).map(([keyword, part]) => [
            keyword,
            { ...part, ...(part.required && { required: withoutTexts(part.required) }) },
          ]),
        ),
      ),
    }),
  };
}

/** The schemas by file name. */
export function fileSchemas(): Record<string, Schema> {
  const schemas: Record<string, Schema> = {};
  const ownFile: string[] = [];
  const { properties = {} } = source;
  for (const [name, property] of Object.entries(properties)) {
    if (property === false) continue;
    const { schema, path } = target(property);
    if (path === undefined || !schema.properties) continue;
    ownFile.push(name);
    const { description } = property;
    if (property.items)
      schemas[name] = {
        ...(description && { description }),
        type: 'array',
        items: structureRecord(schema, path),
      };
    const texts = textsOf(property);
    if (texts) schemas[`${name}.texts`] = texts;
  }
  schemas['dataset'] = {
    description: 'The fields of the dataset that have no file of their own.',
    type: 'object',
    additionalProperties: false,
    required: (source.required ?? []).filter((name) => !ownFile.includes(name)),
    properties: Object.fromEntries(
      Object.keys(properties)
        .filter((name) => !ownFile.includes(name))
        .map((name) => [name, { $ref: `${base}#/properties/${name}` }]),
    ),
  };
  return schemas;
}

export function textOf(name: string, schema: Schema): string {
  const { $id } = source;
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: new URL(`files/${name}.schema.json`, $id).href,
    $comment: 'Generated from ../dataset.schema.json. Do not edit.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (import.meta.main) {
  mkdirSync(filesFolder, { recursive: true });
  for (const [name, schema] of Object.entries(fileSchemas()))
    writeFileSync(join(filesFolder, `${name}.schema.json`), textOf(name, schema));
}
