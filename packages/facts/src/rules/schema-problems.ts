import type { ErrorObject } from 'ajv';

/** Says in plain words what the schema expected. The validator must be compiled with `verbose`. */
export function schemaProblems(
  errors: readonly ErrorObject[] | null | undefined,
  report: (pointer: string, message: string) => void,
): void {
  for (const error of errors ?? []) {
    // ajv reports a failed condition a second time as a failed "if".
    if (error.keyword !== 'if') report(pointerOf(error), expectation(error));
  }
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties')
    return `${instancePath}/${String(params['additionalProperty'])}`;
  if (keyword === 'required') return `${instancePath}/${String(params['missingProperty'])}`;
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

function expectation(error: ErrorObject): string {
  const { instancePath, keyword, params, message, parentSchema, data } = error;
  const scalar = data !== undefined && (typeof data !== 'object' || data === null);
  const got = scalar ? `; found ${JSON.stringify(data)}` : '';
  const meaning = (parentSchema as { description?: string } | undefined)?.description;
  // Of the whole file it would be half a page.
  const why = meaning === undefined || instancePath === '' ? '' : ` (${meaning})`;
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
      return `expected ${patternText(String(params['pattern']), parentSchema)}${why}${got}`;
    case 'const':
      return `expected ${JSON.stringify(params['allowedValue'])}${got}`;
    case 'type': {
      const wanted = [params['type'] as string | string[]]
        .flat()
        .map((name) => kinds[name] ?? name);
      const found = scalar ? got : Array.isArray(data) ? '; found a list' : '; found an object';
      return `expected ${wanted.join(' or ')}${why}${found}`;
    }
    default:
      return `expected: ${message ?? keyword}${why}${got}`;
  }
}

/** Text that matches, by an example where the schema has one: few authors read an expression. */
function patternText(pattern: string, schema: ErrorObject['parentSchema']): string {
  const { examples = [] } = (schema ?? {}) as { examples?: unknown[] };
  if (examples.length > 0)
    return `text such as ${examples.map((example) => JSON.stringify(example)).join(' or ')}`;
  return pattern === '\\S' ? 'text that is not empty' : `text that matches ${pattern}`;
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
  const hint = other === undefined ? '' : `; did you mean "${other}"?`;
  return `expected no "${name}" here${hint}`;
}
