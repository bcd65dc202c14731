import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-384 of each file in `folder` that fits, by its path there, as `integrity=` takes it (https://www.w3.org/TR/SRI/). */
export function integrityOf(folder: string, pattern: string): Record<string, string> {
  return Object.fromEntries(
    globSync(pattern, { cwd: folder })
      .sort()
      .map((file) => [
        file,
        `sha384-${createHash('sha384')
          .update(readFileSync(join(folder, file)))
          .digest('base64')}`,
      ]),
  );
}
