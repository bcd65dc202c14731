import type { Dataset, Fact } from '../../generated/types.js';
import type { Report } from './rules.js';

/** A range ascends. */
export function facts({ facts: all }: Dataset, report: Report): void {
  all.forEach((fact, i) => {
    const { low, high } = fact;
    if (low !== undefined && high !== undefined && low >= high)
      report(`/facts/${i}/low`, 'expected "low" below "high"');
  });
}

const words: readonly Fact['kind'][] = ['list', 'definition', 'statement'];

/** What an organization says of itself is no statistic. */
export function attributed({ facts: all }: Dataset, report: Report): void {
  all.forEach(({ kind, standing }, i) => {
    if (standing === 'attributed' && !words.includes(kind))
      report(
        `/facts/${i}/kind`,
        `expected a statement or a list: what is attributed is no statistic; found "${kind}"`,
      );
  });
}

/** A reader must know whether the article's words or a summary of them follow. */
export function printed({ facts: all }: Dataset, report: Report): void {
  all.forEach(({ printed: words, printedAs }, i) => {
    if (words !== undefined && printedAs === undefined)
      report(`/facts/${i}/printed`, 'expected "printedAs": "quotation" or "paraphrase"');
    if (words === undefined && printedAs !== undefined)
      report(`/facts/${i}/printedAs`, 'expected "printed", of which it says how exact it is');
  });
}

/** A rank is one of the places that there are. */
export function ranks({ facts: all }: Dataset, report: Report): void {
  all.forEach(({ value = 0, places }, i) => {
    if (places !== undefined && value > places)
      report(
        `/facts/${i}/places`,
        `expected at least ${value} places, because "value" is ${value}; found ${places}`,
      );
  });
}
