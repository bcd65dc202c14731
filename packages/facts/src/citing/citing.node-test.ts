import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LocalSource } from '../types.ts';
import { biblatex, bibtex } from './bibtex.ts';
import { toCsl } from './csl.ts';
import { lawNumber } from './law.ts';
import { producerIn, publishedIn } from './makers.ts';
import { ris } from './ris.ts';

const source: LocalSource = {
  id: 'example-2025',
  shortName: 'Example, 2025',
  producer: ['Research & Help'],
  title: 'A 50% rise: § 2 of “Señales”',
  publisher: null,
  datePublished: '2025-01-27',
  dateAccessed: '2026-11-22',
  url: 'https://example.org/?a=1&b=50%25',
  urlStatus: 'seen',
  read: 'archived-copy',
  type: 'report',
  license: null,
};
const persons = [
  { family: 'Nichols', given: 'Andrea J.' },
  { family: 'Preble', given: 'Kathleen M.' },
];
const law: LocalSource = {
  ...source,
  type: 'legislation',
  container: 'U.S.C.',
  volume: '22',
  section: '7102',
};

describe('who made a source', () => {
  it('is named in the order of a name, or by where it appeared', () => {
    assert.equal(
      producerIn({ ...source, producer: persons }, 'en'),
      'Andrea J. Nichols and Kathleen M. Preble',
    );
    assert.equal(producerIn({ ...source, producer: [], container: 'The Post' }, 'en'), 'The Post');
    assert.equal(publishedIn({ ...source, container: 'The Post' }, 'en'), 'The Post');
    assert.equal(publishedIn({ ...source, publisher: 'Research & Help' }, 'en'), null);
  });

  it('may be one text, which is one organization', () => {
    assert.deepEqual(toCsl({ ...source, producer: 'One' }).author, [{ literal: 'One' }]);
  });

  it('is the author, and a newspaper that printed it the container', () => {
    const printed = toCsl({ ...source, type: 'article-newspaper', container: 'The Post' });
    assert.deepEqual(printed.author, [{ literal: 'Research & Help' }]);
    assert.equal(printed['container-title'], 'The Post');
    const own = toCsl({ ...source, type: 'article-newspaper', producer: ['The Post'] });
    assert.equal(own.author, undefined);
    assert.equal(own['container-title'], 'The Post');
  });

  it('is one AU in RIS for each, and none where no author was seen', () => {
    const lines = ris(toCsl({ ...source, producer: persons })).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('AU')),
      ['AU  - Nichols, Andrea J.', 'AU  - Preble, Kathleen M.'],
    );
    assert.doesNotMatch(ris(toCsl({ ...source, producer: [] })), /^AU/m);
  });
});

describe('a law', () => {
  it('has the numbers that find it', () => {
    assert.equal(lawNumber(law), '22 U.S.C. § 7102');
    assert.equal(lawNumber({ type: 'legislation', number: '119-73' }), 'Pub. L. 119-73');
    assert.equal(lawNumber(source), undefined);
    const csl = toCsl(law);
    assert.deepEqual([csl['container-title'], csl.volume, csl.section], ['U.S.C.', '22', '7102']);
    for (const line of ['TY  - STAT', 'T2  - U.S.C.', 'VL  - 22', 'SE  - 7102'])
      assert.ok(ris(csl).split('\n').includes(line), line);
  });
});

describe('BibTeX and BibLaTeX', () => {
  it('escape what LaTeX reads as a command, and keep other characters', () => {
    for (const form of [bibtex(toCsl(source)), biblatex(toCsl(source))]) {
      assert.match(form, /author = \{\{Research \\& Help\}\}/);
      assert.match(form, /title = \{\{A 50\\% rise: § 2 of “Señales”\}\}/);
      assert.match(form, /url = \{https:\/\/example\.org\/\?a=1&b=50%25\}/);
      assert.match(form, /institution = \{\{Research \\& Help\}\}/);
      assert.match(form, /urldate = \{2026-11-22\}/);
    }
  });

  it('have the day in the fields that each knows', () => {
    const classic = bibtex(toCsl(source));
    assert.match(classic, /^@techreport\{example-2025,$/m);
    assert.match(classic, /^ {2}year = \{2025\},\n {2}month = jan,\n {2}day = \{27\},$/m);
    assert.match(classic, /note = \{\\url\{https:/);
    const newer = biblatex(toCsl(source, 'es'));
    assert.match(newer, /^@report\{example-2025,$/m);
    assert.match(newer, /date = \{2025-01-27\}/);
    assert.match(newer, /langid = \{spanish\}/);
    assert.doesNotMatch(newer, /year|month|howpublished/);
  });

  it('have persons as persons', () => {
    for (const form of [bibtex, biblatex])
      assert.match(
        form(toCsl({ ...source, producer: persons })),
        /author = \{Nichols, Andrea J\. and Preble, Kathleen M\.\}/,
      );
  });
});
