import type { ErrorObject } from 'ajv';

/** Says in plain words what the schema expected. The validator must be compiled with `verbose`. */
export function schemaProblems(errors: readonly ErrorObject[] | null | undefined, report: (pointer: string, message: string) => void): void {
  for (const error of errors ?? []) {
    // A failed condition is reported once more as a failed "if": the first report is the useful one.
    if (error.keyword !== 'if') report(pointerOf(error), expectation(error));
  }
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'additionalProperties') return `${instancePath}/${String(params['additionalProperty'])}`;
  if (keyword === 'required') return `${instancePath}/${String(params['missingProperty'])}`;
  return instancePath;
}

function expectation({ keyword, params, message, parentSchema, data }: ErrorObject): string {
  const got = data === undefined || typeof data === 'object' ? '' : `; found ${JSON.stringify(data)}`;
  const meaning = (parentSchema as { description?: string } | undefined)?.description;
  const why = meaning === undefined ? '' : ` (${meaning})`;
  switch (keyword) {
    case 'required': return `expected "${String(params['missingProperty'])}", which is missing`;
    case 'additionalProperties': return `expected no "${String(params['additionalProperty'])}" here`;
    case 'enum': return `expected one of ${(params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value)).join(', ')}${got}`;
    case 'false schema': return `expected nothing here for a fact of this kind${got}`;
    case 'pattern': return `expected text that matches ${String(params['pattern'])}${why}${got}`;
    default: return `expected: ${message ?? keyword}${why}${got}`;
  }
}
