import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { ledgerFolder } from '@ht-widgets/testing/changed-ledger.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { filesFolder, fileSchemas, textOf } from './file-schemas.ts';
import { schemaOptions, schemaPath } from './validate.ts';

interface Association {
  fileMatch: string[];
  url: string;
}
const root = join(import.meta.dirname, '../../..');
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const settings = json(join(root, '.vscode/settings.json')) as { 'json.schemas': Association[] };
const associations = settings['json.schemas'];

/** The patterns in use: `*` within a name, `{a,b}`, and `!` before what is excluded. */
function matches({ fileMatch }: Association, file: string): boolean {
  const fits = (pattern: string) =>
    new RegExp(
      `^${pattern
        .replaceAll('.', '\\.')
        .replaceAll('*', '[^/]*')
        .replaceAll('{', '(')
        .replaceAll(',', '|')
        .replaceAll('}', ')')}$`,
    ).test(file);
  return fileMatch.reduce(
    (included, pattern) =>
      pattern.startsWith('!') ? included && !fits(pattern.slice(1)) : included || fits(pattern),
    false,
  );
}

const ajv = new Ajv2020(schemaOptions);
ajv.addSchema(json(schemaPath) as object);
const problemsOf = (association: Association, value: unknown): string => {
  const validate = ajv.compile(json(join(root, association.url)) as object);
  return validate(value) ? '' : ajv.errorsText(validate.errors);
};

const files = readdirSync(ledgerFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => join(ledgerFolder, file));

describe('an editor knows the schema of every file of the ledger', () => {
  it('one schema for each file, which the file satisfies', () => {
    assert.ok(files.length > 80);
    for (const file of files) {
      const path = `/${relative(root, file)}`;
      const found = associations.filter((association) => matches(association, path));
      assert.deepEqual(
        found.map(({ url }) => url).length,
        1,
        `${path} has ${found.length} schemas in .vscode/settings.json; expected one`,
      );
      const [association] = found as [Association];
      ajv.removeSchema(/\/files\//);
      assert.equal(problemsOf(association, json(file)), '', path);
    }
  });

  it('every schema belongs to a file', () => {
    assert.deepEqual(
      associations.map(({ url }) => basename(url)).sort(),
      readdirSync(filesFolder).sort(),
    );
    for (const association of associations)
      assert.ok(
        files.some((file) => matches(association, `/${relative(root, file)}`)),
        association.url,
      );
  });

  it('what follows from the schema of the dataset is up to date', () => {
    for (const [name, schema] of Object.entries(fileSchemas()))
      assert.equal(
        readFileSync(join(filesFolder, `${name}.schema.json`), 'utf8'),
        textOf(name, schema),
        `schema/files/${name}.schema.json is out of date: run "npm run generate"`,
      );
  });

  it('a misspelt field, a missing one and an unknown word are marked', () => {
    const facts = associations.find(({ url }) => url.endsWith('/facts.schema.json'));
    const texts = associations.find(({ url }) => url.endsWith('/facts.texts.schema.json'));
    assert.ok(facts && texts);
    const [fact] = json(join(ledgerFolder, 'facts/ranks.json')) as [Record<string, unknown>];
    const marked = (association: Association, value: unknown): string => {
      ajv.removeSchema(/\/files\//);
      return problemsOf(association, value);
    };
    assert.equal(marked(facts, [fact]), '');
    assert.match(marked(facts, [{ ...fact, valeu: 3 }]), /additional properties/);
    assert.match(
      marked(facts, [{ ...fact, standing: 'sure' }]),
      /standing must be equal to one of/,
    );
    assert.match(marked(facts, [{ ...fact, asOf: undefined }]), /required property 'asOf'/);
    assert.match(marked(texts, { one: { lable: 'of cases' } }), /additional properties/);
    assert.match(marked(texts, { one: { short: 'x'.repeat(61) } }), /pattern/);
  });
});
