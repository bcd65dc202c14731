import type { ErrorObject } from 'ajv';
import { pointerTo } from '../dataset/paths.js';

/** Says in plain words what the schema expected. The validator must be compiled with `verbose`. */
export function schemaProblems(
  errors: readonly ErrorObject[] | null | undefined,
  report: (pointer: string, message: string) => void,
): void {
  const told = new Set<string>();
  for (const error of withoutBranches(errors ?? [])) {
    const [pointer, message] = [pointerOf(error), expectation(error)];
    // Two conditions may expect the same.
    const once = `${pointer} ${error.keyword === 'type' ? 'type' : message}`;
    if (!told.has(once)) report(pointer, message);
    told.add(once);
  }
}

/**
 * Without what repeats another error: a failed condition comes again as a failed "if". Where a
 * value has none of several forms, each form has an error, and one for all of them is enough.
 */
function withoutBranches(errors: readonly ErrorObject[]): ErrorObject[] {
  const choices = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath),
  );
  const kept = errors.filter(
    ({ keyword, instancePath }) =>
      keyword !== 'if' && (keyword === 'anyOf' || !choices.has(instancePath)),
  );
  // An error further inside says more.
  const around = new Set(kept.flatMap(({ instancePath }) => parentsOf(instancePath)));
  return kept.filter(
    ({ keyword, instancePath }) => keyword !== 'anyOf' || !around.has(instancePath),
  );
}

/** The pointers of what is around a value: `/a` and `/a/0` for `/a/0/b`. */
function parentsOf(pointer: string): string[] {
  const segments = pointer.split('/');
  return segments.slice(2).map((_, i) => segments.slice(0, i + 2).join('/'));
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties')
    return pointerTo(instancePath, String(params['additionalProperty']));
  if (keyword === 'required') return pointerTo(instancePath, String(params['missingProperty']));
  return instancePath;
}

/** Types of JSON, in words. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  object: 'an object, {…}',
  array: 'a list, […]',
  boolean: 'true or false',
  null: 'null',
};

interface Described {
  description?: string;
  examples?: readonly unknown[];
}

function expectation({
  instancePath,
  keyword,
  params,
  parentSchema,
  data,
  message,
}: ErrorObject): string {
  const got = foundText(data);
  const { description, examples = [] } = (parentSchema ?? {}) as Described;
  // Of the whole file it would be half a page.
  const why = description === undefined || instancePath === '' ? '' : ` (${description})`;
  const such = examples.map((example) => JSON.stringify(example)).join(' or ');
  switch (keyword) {
    case 'required':
      return `expected "${String(params['missingProperty'])}", which is missing`;
    case 'additionalProperties':
      return unknownField(String(params['additionalProperty']), parentSchema);
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value));
      return `expected one of ${allowed.join(', ')}${got}`;
    }
    case 'false schema':
      return `expected nothing here for a record of this kind${got}`;
    case 'pattern':
      return `expected ${such ? `text such as ${such}` : patternText(params)}${why}${got}`;
    case 'const':
      return `expected ${JSON.stringify(params['allowedValue'])}${got}`;
    case 'type':
    case 'anyOf': {
      const found = got || (Array.isArray(data) ? '; found a list' : '; found an object');
      const kind = kindText(params, such);
      return `expected ${kind}${why}${found}`;
    }
    default:
      return `expected ${amountText(keyword, params) ?? message ?? keyword}${why}${got}`;
  }
}

type Params = ErrorObject['params'];

/** What was found, if it is short enough to print. */
function foundText(data: unknown): string {
  if (data === undefined || (typeof data === 'object' && data !== null)) return '';
  return `; found ${shortened(JSON.stringify(data))}`;
}

function kindText({ type = [] }: Params, such: string): string {
  const names = [type as string | string[]].flat().map((name) => kinds[name] ?? name);
  const text = names.join(' or ') || 'a value';
  return such === '' ? text : `${text.replace(/, .…./g, '')} such as ${such}`;
}

/** So much of a value that was found is printed. */
const mostShown = 80;

function shortened(text: string): string {
  if (text.length <= mostShown) return text;
  return `${text.slice(0, mostShown)}… (${text.length} characters)`;
}

/** What a text must be, in words where they are known: few authors read an expression. */
function patternText({ pattern }: Params): string {
  if (pattern === '\\S') return 'text that is not empty';
  const longest = /\{1,(\d+)\}\$$/.exec(String(pattern))?.[1];
  if (longest === undefined) return `text that matches ${String(pattern)}`;
  return `text of 1 to ${longest} characters in one line`;
}

/** What a number or the length of a list may be. */
function amountText(keyword: string, { limit }: Params): string | undefined {
  const limits: Readonly<Record<string, string>> = {
    minimum: `a number from ${String(limit)} up`,
    maximum: `a number up to ${String(limit)}`,
    minItems: 'a list that is not empty',
    minProperties: 'a text in at least one language, such as {"en": "…"}',
  };
  return limits[keyword];
}

/** Names that authors write for the fields of a dataset. */
const meant: Readonly<Record<string, string>> = {
  source: 'citations',
  sources: 'citations',
  citation: 'citations',
  year: 'period',
  date: 'period',
  number: 'value',
  figure: 'value',
  location: 'place',
  title: 'label',
  limit: 'caveat',
  limits: 'caveat',
  note: 'caveat',
  address: 'url',
  link: 'url',
  author: 'producer',
  phone: 'value',
};

function unknownField(name: string, schema: ErrorObject['parentSchema']): string {
  const { properties = {} } = (schema ?? {}) as { properties?: object };
  const known = Object.keys(properties);
  const other =
    known.find((each) => each.toLowerCase() === name.toLowerCase()) ??
    known.find((each) => each === meant[name.toLowerCase()]);
  if (other !== undefined) return `expected no "${name}" here; did you mean "${other}"?`;
  const few = known.length > 3 ? '' : `, only ${known.map((each) => `"${each}"`).join(', ')}`;
  return `expected no "${name}" here${few}`;
}
