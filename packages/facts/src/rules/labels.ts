import type { Dataset, Fact } from '../../generated/types.js';
import { languages } from '../dataset/localize.js';
import type { Report } from './rules.js';

type Place = Dataset['places'][number];

/** The kinds of fact that are a figure. */
const numeric: readonly Fact['kind'][] = ['percent', 'count', 'rank', 'mean', 'range'];

/** A label names the years and the place of its figure, so that they always show together. */
export function labels({ facts, places }: Dataset, report: Report): void {
  const placesById = new Map(places.map((place) => [place.id, place]));
  facts.forEach((fact, i) => {
    const place = placesById.get(fact.place ?? '');
    for (const language of languages) {
      const label = fact.label[language];
      if (label === undefined) continue;
      const pointer = `/facts/${i}/label/${language}`;
      if (label.endsWith('.')) report(pointer, 'expected no final full stop');
      if (!numeric.includes(fact.kind)) continue;
      for (const year of fact.period?.match(/\d{4}/g) ?? [])
        if (!label.includes(year))
          report(pointer, `expected the year ${year} of the period in the label`);
      const names = place ? namesOf(place, language) : [];
      if (names.length > 0 && !names.some((name) => plain(label).includes(plain(name))))
        report(
          pointer,
          `expected the place in the label, ${names.map((name) => `"${name}"`).join(' or ')}; ` +
            'if the label writes it in another way, add that to "writtenAs" of the place',
        );
    }
  });
}

function namesOf({ name, writtenAs }: Place, language: 'en' | 'es'): string[] {
  return [
    ...(name[language] === undefined ? [] : [name[language]]),
    ...(writtenAs?.[language] ?? []),
  ];
}

/** Accents are written in two ways, and a label may begin with a capital letter. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
