import type { ErrorObject } from 'ajv';

/** Says in plain words what the schema expected. The validator must be compiled with `verbose`. */
export function schemaProblems(
  errors: readonly ErrorObject[] | null | undefined,
  report: (pointer: string, message: string) => void,
): void {
  for (const error of errors ?? []) {
    // A failed condition is reported once more as a failed "if": the first report is the useful one.
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

function expectation({
  instancePath,
  keyword,
  params,
  message,
  parentSchema,
  data,
}: ErrorObject): string {
  const got =
    data === undefined || (typeof data === 'object' && data !== null)
      ? ''
      : `; found ${JSON.stringify(data)}`;
  const meaning = (parentSchema as { description?: string } | undefined)?.description;
  // Of the whole file it would be half a page.
  const why = meaning === undefined || instancePath === '' ? '' : ` (${meaning})`;
  switch (keyword) {
    case 'required':
      return `expected "${String(params['missingProperty'])}", which is missing`;
    case 'additionalProperties':
      return `expected no "${String(params['additionalProperty'])}" here`;
    case 'enum':
      return `expected one of ${(params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value)).join(', ')}${got}`;
    case 'false schema':
      return `expected nothing here for a record of this kind${got}`;
    case 'pattern':
      return `expected text that matches ${String(params['pattern'])}${why}${got}`;
    case 'type': {
      const wanted = [(params as { type: string | string[] }).type]
        .flat()
        .map((name) => kinds[name] ?? name);
      const found = Array.isArray(data) ? '; found a list' : got === '' ? '; found an object' : got;
      return `expected ${wanted.join(' or ')}${why}${found}`;
    }
    default:
      return `expected: ${message ?? keyword}${why}${got}`;
  }
}
