/**
 * A release waits for people: what stops it, what only warns, and what the checklist says they must
 * do.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { contactDays } from '@ht-widgets/facts/due.js';
import type { Dataset } from '@ht-widgets/facts/view.js';

interface Contact {
  id: string;
  value: string;
  uri: string;
  channel: string;
  keyword?: string;
  checkedOn: string;
  checkedHow: string;
}

const shipped = 'packages/facts/data/us-mo';
const contacts = JSON.parse(readFileSync(join(shipped, 'contacts.json'), 'utf8')) as Contact[];
const { compiledOn, facts, services } = JSON.parse(
  readFileSync('packages/facts/generated/us-mo.json', 'utf8'),
) as Dataset;
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const dayAfter = (days: number, from = compiledOn): string =>
  new Date(Date.parse(from) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The day by which the last fact needs review. */
const lastReview = facts
  .map(({ reviewBy }) => reviewBy)
  .sort()
  .at(-1) as string;
const ndvh = services?.find(({ id }) => id === 'ndvh');
const text = contacts.find(({ id }) => id === 'ndvh-text');

/**
 * A copy of the ledger in which every contact was tried on `compiledOn`, but for what `changes`
 * says by id.
 */
function ledgerWith(changes: Record<string, Partial<Contact>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ht-release-'));
  folders.push(folder);
  cpSync(shipped, folder, { recursive: true });
  const changed = contacts.map((contact) => ({
    ...contact,
    checkedOn: compiledOn,
    checkedHow: 'dialled',
    ...changes[contact.id],
  }));
  writeFileSync(join(folder, 'contacts.json'), JSON.stringify(changed, null, 2));
  return folder;
}

interface Outcome {
  code: number | null;
  out: string;
  errors: string;
}

/** Runs the script as `npm run release:check` does. */
function check(...args: string[]): Outcome {
  return script('scripts/release-check.ts', ...args);
}

/**
 * Runs a script where npm cannot be found, so that it cannot build or publish anything.
 */
function script(file: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './scripts/ts-specifiers.ts', file, ...args],
    { encoding: 'utf8', env: { PATH: '/nowhere' } },
  );
  return { code: status, out: stdout, errors: stderr };
}

describe('npm run release:check', () => {
  it('is that script', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    assert.equal(
      scripts['release:check'],
      'node --import ./scripts/ts-specifiers.ts scripts/release-check.ts',
    );
  });

  it('passes a release whose contacts were all tried, to the last day a check is valid', () => {
    const folder = ledgerWith();
    for (const day of [compiledOn, dayAfter(contactDays)]) {
      const { code, out } = check('--ledger', folder, '--today', day);
      assert.equal(code, 0);
      assert.match(out, /^Every contact was checked by a person within 180 days/m);
    }
  });

  it('stops it while package.json names nowhere to report a wrong number', () => {
    const { bugs } = JSON.parse(readFileSync('package.json', 'utf8')) as { bugs: { url: string } };
    const { errors } = check('--today', compiledOn);
    assert.equal(/^stops the release: package\.json: "bugs"/m.test(errors), bugs.url === '');
  });

  it('stops it on the day after', () => {
    const { code, errors } = check('--ledger', ledgerWith(), '--today', dayAfter(contactDays + 1));
    assert.equal(code, 1);
    const stop = new RegExp(
      `^stops the release: .+: last checked on ${compiledOn}, and to review since`,
      'gm',
    );
    assert.equal(errors.match(stop)?.length, contacts.length);
  });

  it('stops it for one contact only compared with an archived copy, and says what to do', () => {
    const { code, out, errors } = check(
      '--ledger',
      ledgerWith({ 'ndvh-text': { checkedHow: 'archived-copy' } }),
      '--today',
      compiledOn,
    );
    assert.equal(code, 1);
    assert.deepEqual(errors.match(/^stops the release: .*$/gm), [
      `stops the release: ndvh-text: only compared with an archived copy, on ${compiledOn}`,
    ]);
    assert.deepEqual(
      out.match(/^\[ \] .*$/gm)?.map((line) => line.split(':')[0]),
      ['[ ] ndvh-text', `[ ] ${ndvh?.name.en ?? '?'}, what the banner says of it`],
    );
    assert.ok(
      out.includes(
        `Send "${text?.keyword ?? '?'}" to ${text?.value ?? '?'} from a phone. ` +
          'See: an answer that names the service',
      ),
    );
  });

  it('stops it for a check on a day to come, which would never need review', () => {
    const { code, errors } = check(
      '--ledger',
      ledgerWith({ 'nhth-call': { checkedOn: dayAfter(1) } }),
      '--today',
      compiledOn,
    );
    assert.equal(code, 1);
    assert.ok(errors.includes(`nhth-call: checked on ${dayAfter(1)}, a day to come`), errors);
  });

  it('has a person read, try and write down every contact, by its file and line', () => {
    const all = Object.fromEntries(contacts.map(({ id }) => [id, { checkedHow: 'archived-copy' }]));
    const folder = ledgerWith(all);
    const { out } = check('--ledger', folder, '--today', compiledOn);
    const lines = readFileSync(join(folder, 'contacts.json'), 'utf8').split('\n');
    for (const { id, value, uri, channel } of contacts) {
      const steps = out.slice(out.indexOf(`[ ] ${id}:`)).split('\n\n', 1)[0] ?? '';
      assert.ok(steps.includes(`See: ${value}, letter by letter`), id);
      for (const field of ['checkedOn', 'checkedHow', 'source']) {
        const line = Number(new RegExp(`contacts\\.json:(\\d+)  "${field}"`).exec(steps)?.[1]);
        assert.ok(
          lines[line - 1]?.includes(`"${field}"`),
          `${id}: ${field} is not at line ${line}`,
        );
      }
      const trial = /2\. Try: (.*)/.exec(steps)?.[1] ?? '';
      if (id === '911') assert.match(trial, /^Do not dial it\./);
      else
        assert.ok(
          trial.includes(channel === 'chat' || channel === 'web' ? uri : value) &&
            /Hear:|See:/.test(trial),
          `${id}: ${trial}`,
        );
    }
    assert.match(out, /who answers, whether a name is needed/);
  });

  it('lists each page that a person must open, and each person that a release needs', () => {
    const { out } = check('--ledger', ledgerWith(), '--today', compiledOn);
    for (const step of [
      'https://humantraffickinghotline.org/en/chat: ',
      'https://humantraffickinghotline.org/en/statistics/missouri: ',
      'revisor.mo.gov, sections 566.210 to 566.215: ',
      'https://revisor.mo.gov/main/OneSection.aspx?section=567.020: ',
      'https://revisor.mo.gov/main/OneSection.aspx?section=567.030: ',
      'revisor.mo.gov, section 610.131: ',
      "the Census Bureau's table of poverty by state, S1701: ",
      'a native speaker of Spanish: ',
      'a person who uses NVDA, on Windows: ',
    ])
      assert.ok(out.includes(`\n- ${step}`), step);
    assert.doesNotMatch(out, /^- (page|who): /m);
  });

  it('only warns of facts whose review date has passed', () => {
    const folder = ledgerWith(
      Object.fromEntries(contacts.map(({ id }) => [id, { checkedOn: lastReview }])),
    );
    const { code, errors } = check('--ledger', folder, '--today', dayAfter(1, lastReview));
    assert.equal(code, 0);
    assert.equal(
      errors.match(/^warning: fact .+: its review date, \d{4}-\d\d-\d\d, has passed$/gm)?.length,
      facts.length,
      errors,
    );
    assert.doesNotMatch(errors, /stops the release/);
  });
});

describe('npm run check', () => {
  const brief = (...args: string[]): string => check('--brief', ...args).errors;

  it('says in one line how many reasons stop the release, and which command lists them', () => {
    const ledger = ledgerWith({
      '988-call': { checkedHow: 'archived-copy' },
      'ndvh-text': { checkedHow: 'archived-copy' },
    });
    assert.equal(
      brief('--ledger', ledger, '--today', compiledOn),
      `warning: 2 reasons not to release on ${compiledOn}. To see them, and what to ` +
        'do: npm run release:check\n',
    );
    assert.equal(brief('--ledger', ledgerWith(), '--today', compiledOn), '');
  });

  it('names what needs review', () => {
    const lines = brief('--ledger', ledgerWith(), '--today', dayAfter(contactDays + 1))
      .trim()
      .split('\n');
    assert.equal(
      lines.filter((line) => line.startsWith(`to review since ${dayAfter(contactDays)}: contact `))
        .length,
      contacts.length,
    );
    assert.match(lines.at(-1) ?? '', /^warning: \d+ reasons/);
  });

  it('runs that', () => {
    assert.match(
      readFileSync('scripts/check.ts', 'utf8'),
      /'scripts\/release-check\.ts',\s+'--brief'/,
    );
  });
});

describe('npm run release', () => {
  const release = (...args: string[]): Outcome => script('scripts/release.ts', ...args);
  const stopped = /^stops the release: (?!CHANGELOG)/m;

  it('refuses a contact only compared with an archived copy, before it builds anything', () => {
    const { code, errors } = release(
      '--ledger',
      ledgerWith({ 'nhth-call': { checkedHow: 'archived-copy' } }),
      '--today',
      compiledOn,
    );
    assert.equal(code, 1);
    assert.match(errors, /^stops the release: nhth-call: only compared with an archived copy/m);
    assert.match(errors, /npm run release:check/);
  });

  it('refuses what needs review, facts too', () => {
    assert.match(
      release('--ledger', ledgerWith(), '--today', dayAfter(contactDays + 1)).errors,
      /^stops the release: nhth-call: last checked on/m,
    );
    const tried = Object.fromEntries(contacts.map(({ id }) => [id, { checkedOn: lastReview }]));
    assert.match(
      release('--ledger', ledgerWith(tried), '--today', dayAfter(1, lastReview)).errors,
      /^stops the release: fact /m,
    );
  });

  it('refuses a ledger that cannot be read', () => {
    assert.match(
      release(
        '--ledger',
        ledgerWith({ 'nhth-call': { checkedHow: 'guessed' } }),
        '--today',
        compiledOn,
      ).errors,
      stopped,
    );
  });

  it('has nothing against a ledger whose every contact was tried', () => {
    assert.doesNotMatch(release('--ledger', ledgerWith(), '--today', compiledOn).errors, stopped);
  });
});
