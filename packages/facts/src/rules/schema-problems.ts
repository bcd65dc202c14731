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
      return `expected no "${String(params['additionalProperty'])}" here`;
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value));
      return `expected one of ${allowed.join(', ')}${got}`;
    }
    case 'false schema':
      return `expected nothing here for a record of this kind${got}`;
    case 'pattern':
      return `expected text that matches ${String(params['pattern'])}${why}${got}`;
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
