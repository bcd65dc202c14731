/** Records for the loader inside the preview, from the ledger that the builder's page has. */
import { recordName } from '@ht-widgets/facts/record-name.js';
import { sharedRecords } from '@ht-widgets/facts/records.lazy.js';
import type { Language } from '@ht-widgets/facts';
import { edition } from '../../packages/facts/generated/edition.js';
import type { Offer } from './offer.js';

/** Lists that need more than the ledger: they are files next to the loader. */
const files = ['sources', 'references', 'citations'].map(recordName);

/** Lets the loader find records here before it requests a file. `folder`: of such files. */
export function offerRecords({ ids, recordsIn }: Offer, folder: string): void {
  const shared = sharedRecords(folder);
  const made = (path: string): Promise<unknown> | undefined => {
    const [language, kind, name = ''] = path.split('/') as [Language, string?, string?];
    if (kind === 'l' && !files.includes(name)) return Promise.resolve(recordsIn(language));
    const id = kind === 'c' && ids.find((one) => recordName(one) === name);
    if (id === false || id === undefined) return undefined;
    // The site has them in one file, not one for each fact.
    type Whole = { default: Readonly<Record<string, unknown>> };
    return import(`${folder}${edition}/${language}/l/${recordName('citations')}.js`).then(
      (file: Whole) => file.default[id],
    );
  };
  shared.loads = new Proxy(shared.loads, {
    get: (loads, path: string) => (loads[path] ??= made(path)),
  });
}
