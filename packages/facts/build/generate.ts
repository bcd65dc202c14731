/**
 * Writes what is made of the ledger: types and a validator from the schema, the merged dataset, and
 * the records that widgets load. Prints every problem with file, line and path; then exits with 1.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { languagesOf } from '../src/dataset/localize.ts';
import { Ledger } from './read.ts';
import { writeRecords } from './records.ts';
import { schemaOptions, schemaPath, validateLedger } from './validate.ts';

const root = join(import.meta.dirname, '..');
const generated = join(root, 'generated');
const folder = process.argv[2] ?? join(root, 'data/us-mo');

/** Adds `more` to the list of errors `all`, in place. */
const joined = `
function joined(all, more) {
  if (all === null) return more;
  for (const error of more) all.push(error);
  return all;
}
`;

const ledger = new Ledger(folder);
const dataset = ledger.problems.length > 0 ? undefined : validateLedger(ledger, folder);
if (!dataset || ledger.problems.length > 0) {
  for (const { file, line, path, message } of ledger.problems)
    console.error(`${file}:${line} ${path}: ${message}`);
  console.error(
    `The ledger has ${ledger.problems.length} problem${ledger.problems.length === 1 ? '' : 's'}.`,
  );
  process.exit(1);
}
rmSync(generated, { recursive: true, force: true });
mkdirSync(generated);
await writeSchema();
writeFileSync(join(generated, 'us-mo.json'), `${JSON.stringify(dataset, null, 1)}\n`);
writeRecords(dataset, { records: join(root, 'records'), generated });
console.log(
  `ledger: ${dataset.facts.length} facts, ${dataset.sources.length} sources, ` +
    languagesOf(dataset).join(' and '),
);

/** Types and a validator, from the schema. */
async function writeSchema(): Promise<void> {
  const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as JSONSchema;
  const bannerComment = '/* Generated from schema/dataset.schema.json. Do not edit. */';
  const types = await compile(schema, 'Dataset', { bannerComment, style: { singleQuote: true } });
  writeFileSync(join(generated, 'types.d.ts'), types);
  writeFileSync(join(generated, 'check-schema.js'), schemaCheck(schema));
  writeFileSync(
    join(generated, 'check-schema.d.ts'),
    `declare const check: import('ajv').ValidateFunction;\nexport default check;\n`,
  );
}

/** The schema as a function, for datasets that are read where no compiler of schemas is. */
function schemaCheck(schema: object): string {
  const ajv = new Ajv2020({ ...schemaOptions, code: { source: true, esm: true } });
  const code = (standaloneCode as unknown as { default: typeof standaloneCode }).default(
    ajv,
    ajv.compile(schema),
  );
  // ajv copies all errors for each record with one: of 60,000 wrong records, that takes minutes.
  const copies = / = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  const linear = code.replace(copies, '=joined(vErrors,$1.errors);');
  if (linear === code || linear.includes('.concat('))
    throw new Error('the compiled validator joins errors in another way: adapt schemaCheck()');
  // `minLength` and others would call a helper of ajv by `require`, which no module has.
  if (code.includes('require('))
    throw new Error(
      'the schema uses a keyword that the compiled validator imports: say it with "pattern"',
    );
  return linear + joined;
}
