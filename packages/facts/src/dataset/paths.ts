/** The JSON Pointer of a member of what is at `pointer`. */
export function pointerTo(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The names and indexes in a JSON Pointer. */
export function segmentsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * What a dataset has at paths such as `charts.*.series.*.facts.*`, each with its JSON Pointer. `*`
 * is every name or index. What the dataset leaves out is skipped.
 */
export function valuesAt<Value>(
  dataset: object,
  ...paths: readonly string[]
): [pointer: string, value: Value][] {
  return paths.flatMap((path) => {
    let found: [string, unknown][] = [['', dataset]];
    for (const step of path.split('.'))
      found = found.flatMap(([pointer, node]) =>
        Object.entries(node ?? {})
          .filter(([name]) => step === '*' || name === step)
          .map(([name, value]): [string, unknown] => [pointerTo(pointer, name), value]),
      );
    return found as [string, Value][];
  });
}
