import type { Fact, Language, Marker, Source, Sources } from '@ht-widgets/facts';
import { html, nothing, type TemplateResult } from 'lit';
import { dictionary } from './core.strings.js';

/** A link that leaves the page: same tab, whatever the page’s `<base target>` says, and the other site learns nothing of where the reader came from (promise 4). */
export function link(text: string, url?: string, reference?: string): TemplateResult {
  return url === undefined
    ? html`<span data-full=${reference ?? nothing}>${text}</span>`
    : html`<a part="link" href=${url} data-full=${reference ?? nothing} target=${self === top ? '_self' : nothing} rel="noreferrer noopener">${text}</a>`;
}

function sourceLink(sources: Sources, id: string, language: Language): TemplateResult {
  const source: Source = sources[id] ?? { name: id };
  // On paper the full reference stands here, or else in the list that the number leads to.
  // One template, so that the link keeps the focus when a list comes or goes.
  return html`${link(source.name, source.url, source.marker ? undefined : source.reference)}${source.marker ? marker(source.marker, language) : nothing}`;
}

/** Leads to the entry of the page's source list. A button: a fragment link would follow the page's `<base href>`. */
function marker({ number, key, show }: Marker, language: Language): TemplateResult {
  return html`<button type="button" class="marker" data-key=${key} aria-label=${dictionary[language].marker(number)} @click=${show}>[${number}]</button>`;
}

/** "a", "a and b", "a, b and c". Not `Intl.ListFormat`: the parts are links. */
function listed(parts: readonly TemplateResult[], language: Language): unknown {
  return joined(parts, (i) => (i === parts.length - 1 ? ` ${dictionary[language].and} ` : ', '));
}

function joined(parts: readonly TemplateResult[], separator: (index: number) => string): unknown {
  return parts.map((part, i) => (i === 0 ? part : html`${separator(i)}${part}`));
}

/** The pages in which a fact was read, each once. */
function viaOf({ citations }: Fact): string[] {
  return [...new Set(citations.flatMap(({ via }) => (via === undefined ? [] : [via])))];
}

/** The shape of a standing, told apart without colour: fill and dashes of a ring, and what is drawn in it. */
const marks: Readonly<
  Record<Fact['standing'], readonly [fill: string, dashes: string, inside: string]>
> = {
  confirmed: ['currentColor', '', ''],
  secondhand: ['none', '', 'M6 1.5a4.5 4.5 0 0 1 0 9z'],
  corrected: ['none', '', 'M2.5 9.5l7-7'],
  contested: ['none', '2 1.6', ''],
  attributed: ['none', '', 'M4.6 4.2v3.6M7.4 4.2v3.6'],
};

export function standingMark(standing: Fact['standing']): TemplateResult {
  const [fill, dashes, inside] = marks[standing];
  return html`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true" stroke="currentColor" stroke-width="1.5"><circle cx="6" cy="6" r="5" fill=${fill} stroke-dasharray=${dashes}></circle><path d=${inside} fill="currentColor"></path></svg>`;
}

/** The word of a standing, as it stands in a sentence. */
export function standingName({ standing }: Fact, language: Language): string {
  return dictionary[language].standing[standing];
}

/** The word of a fact's standing; for a second-hand one, who reported it, with the link. */
export function standingWord(
  fact: Fact,
  sources: Sources,
  language: Language,
  capital = false,
): unknown {
  const via = viaOf(fact);
  const second = fact.standing === 'secondhand' && via.length > 0;
  const word = second ? dictionary[language].reportedBy : standingName(fact, language);
  const printed = capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return second
    ? html`${printed} ${listed(
        via.map((id) => sourceLink(sources, id, language)),
        language,
      )}`
    : printed;
}

/**
 * The named sources of a fact, each once. Where one was read is named behind it, unless the standing's word says it
 * already.
 */
export function sourceNames(fact: Fact, sources: Sources, language: Language): unknown {
  const read = new Map<string, { source: string; locator: string | undefined; via: string[] }>();
  for (const { source, via, locator } of fact.citations) {
    const key = `${source} ${locator ?? ''}`;
    const entry = read.get(key) ?? { source, locator, via: [] };
    if (via !== undefined && fact.standing !== 'secondhand') entry.via.push(via);
    read.set(key, entry);
  }
  return joined(
    [...read.values()].map(
      ({ source, locator, via }) =>
        html`${sourceLink(sources, source, language)}${
          locator === undefined ? nothing : `, ${locator}`
        }${
          via.length === 0
            ? nothing
            : html`, ${dictionary[language].via} ${listed(
                via.map((id) => sourceLink(sources, id, language)),
                language,
              )}`
        }`,
    ),
    () => '; ',
  );
}

/** Every source that a fact names, in the order in which they show. */
export function citedIds({ citations, standing }: Fact): string[] {
  // In the order in which they are printed: of a second-hand fact, who reported it comes first.
  const made = citations.map(({ source }) => source);
  const read = citations.flatMap(({ via }) => via ?? []);
  return standing === 'secondhand' ? [...read, ...made] : [...made, ...read];
}

/** Why a figure must not be taken at its word: what the article says and what is wrong with it. */
export function reasonOf({ standing, printed, reason }: Fact, language: Language): string {
  return [
    standing === 'corrected' && printed !== undefined
      ? dictionary[language].articleSays(printed)
      : '',
    reason ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
