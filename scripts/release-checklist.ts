/** What a person must do before a release: nothing here can dial a number or hear who answers. */
import { readFileSync } from 'node:fs';
import packageJson from '../package.json' with { type: 'json' };
import type { Contact, Dataset } from '../packages/facts/generated/types.js';
import { Ledger } from '../packages/facts/build/read.ts';
import { validateLedger } from '../packages/facts/build/validate.ts';
import { due } from '../packages/facts/src/rules/due.ts';
import { localized } from '../packages/facts/src/dataset/localize.ts';
import { latestToday } from '../packages/facts/src/rules/values.ts';
import { rootDir } from './run.ts';

/** Where a JSON Pointer into the dataset leads in the ledger's files: `contacts.json:15`. */
type Locate = (pointer: string) => string;

/** The guide that has the list of what to open and whom to ask. */
const guide = 'docs/contributors/releasing.md';

/** The rows of the tables of `guide` whose first cell is a box to tick, each as one line. */
export function guideSteps(): string[] {
  const rows = readFileSync(`${rootDir}${guide}`, 'utf8').matchAll(/^\| \[ \] \| (.+) \|$/gm);
  return [...rows]
    .map(([, cells = '']) => cells.replaceAll('`', '').split(' | '))
    .filter(([subject]) => subject !== 'page' && subject !== 'who')
    .map(([subject = '', task = '']) => `- ${subject}: ${task}`);
}

interface Gate {
  /** A release waits for these: one line for each reason. */
  stops: readonly string[];
  /** To be reviewed; they do not stop it. */
  warnings: readonly string[];
  /** Contacts and facts whose day has passed, those among the stops and warnings too. */
  due: readonly string[];
  /** What to do, in full, for every contact that stops the release. Empty where none does. */
  checklist: string;
}

/** What to do with a contact beyond reading its service's page, and what must be heard or seen. */
const trials: Readonly<Record<Contact['channel'], (contact: Contact) => string>> = {
  phone: ({ value }) =>
    `Dial ${value} from a phone. Hear: the name of the service. Say that you are checking the
    number for a website, and hang up.`,
  text: ({ value, keyword = 'Hello' }) =>
    `Send "${keyword}" to ${value} from a phone. See: an answer that names the service. Answer that
    you were checking the number for a website.`,
  chat: (contact) =>
    `${open(contact)}, a way to begin a chat, and no warning of the browser. Do not begin one.
    ${language(contact)}`,
  relay: ({ value }) =>
    `Dial ${value} from a phone. Hear: a relay operator. Say that you were checking the number, and
    hang up.`,
  videophone: ({ value }) =>
    `Call ${value} from a videophone. See: a person who signs, and the name of the service. If
    you have no videophone, read the page only.`,
  web: (contact) =>
    `${open(contact)}, what the contact is for, and no warning of the browser.
    ${language(contact)}`,
};

function open({ uri }: Contact): string {
  return `Open ${uri} in a private window. See: the service's name`;
}

function language({ pageLanguage }: Contact): string {
  return pageLanguage === undefined
    ? 'If the page is in one language only, say which in "pageLanguage".'
    : `The page must be in the language "${pageLanguage}" ("pageLanguage").`;
}

/** What must be done before `folder` is released on `today` (YYYY-MM-DD); default: our ledger. */
export function gateOf(folder?: string, today = new Date().toISOString().slice(0, 10)): Gate {
  const data = folder ?? `${rootDir}packages/facts/data/us-mo`;
  const ledger = new Ledger(data);
  // The day asked about may be before a day that the ledger names, or to come.
  const last = [today, latestToday()].sort().at(-1);
  const dataset = ledger.problems.length > 0 ? undefined : validateLedger(ledger, data, last);
  const problems = ledger.problems.map(
    ({ file, line, path, message }) => `${file}:${line} ${path}: ${message}`,
  );
  if (folder === undefined && packageJson.bugs.url === '')
    problems.unshift('package.json: "bugs" has no "url", to which a reader reports a wrong number');
  if (!dataset || ledger.problems.length > 0)
    return { stops: problems, warnings: [], due: [], checklist: '' };
  const gate = weigh(dataset, today, (pointer) => {
    const { file, line } = ledger.locate(pointer);
    return `${file}:${line}`;
  });
  return { ...gate, stops: [...problems, ...gate.stops] };
}

function weigh(dataset: Dataset, today: string, locate: Locate): Gate {
  const late = due(dataset, today);
  const contacts = (dataset.contacts ?? []).flatMap((contact, index) => {
    const { since } = late.find(({ what, id }) => what === 'contact' && id === contact.id) ?? {};
    const reasons = reasonsOf(contact, today, since);
    return reasons.length > 0 ? [{ contact, index, reasons }] : [];
  });
  const steps = [
    ...contacts.map(({ contact, index }) => contactSteps(contact, index, dataset, today, locate)),
    ...new Set(contacts.map(({ contact }) => serviceSteps(contact.service, dataset, locate))),
    'Then run npm run release:check again.',
  ];
  return {
    stops: contacts.flatMap(({ contact, reasons }) =>
      reasons.map((reason) => `${contact.id}: ${reason}`),
    ),
    warnings: late
      .filter(({ what }) => what === 'fact')
      .map(({ id, since }) => `fact ${id}: its review date, ${since}, has passed`),
    due: late.map(({ what, id, since, why }) => `to review since ${since}: ${what} ${id}, ${why}`),
    checklist: contacts.length === 0 ? '' : steps.join('\n\n'),
  };
}

function reasonsOf({ checkedOn, checkedHow }: Contact, today: string, since?: string): string[] {
  return [
    ...(checkedOn > today ? [`checked on ${checkedOn}, a day to come`] : []),
    ...(checkedHow === 'archived-copy'
      ? [`only compared with an archived copy, on ${checkedOn}`]
      : []),
    ...(since === undefined ? [] : [`last checked on ${checkedOn}, and to review since ${since}`]),
  ];
}

function contactSteps(
  contact: Contact,
  index: number,
  { services, sources }: Dataset,
  today: string,
  locate: Locate,
): string {
  const { id, service, channel, value, source, emergency } = contact;
  const name = services?.find((each) => each.id === service)?.name.en ?? service;
  const known = localized(sources, 'en').find((each) => each.id === source);
  const at = (field: string) => locate(`/contacts/${index}/${field}`);
  // No one tries out a number that sends help.
  const trial = emergency
    ? 'Do not dial it. Reading is enough, with "checkedHow": "official-page".'
    : trials[channel](contact).replace(/\s+/g, ' ');
  return `[ ] ${id}: ${name}, ${channel} ${value}
    1. Read: find the service's own page as it is today. The ledger rests on
       "${known?.title ?? source}" (${known?.url ?? 'no address'}).
       See: ${value}, letter by letter.
       If it differs, correct "value" and "uri" (${at('value')}).
    2. Try: ${trial}
    3. Write: ${at('checkedOn')}  "checkedOn": "${today}"
              ${at('checkedHow')}  "checkedHow": "dialled" if you tried it and it was right,
                "official-page" if you only read
              ${at('source')}  "source": the page that you read, entered in sources.json
              ${at('hours')}  "hours" and "languages", if the page says something else
       If it is wrong and you do not know better, take the contact out.
       No number is better than a wrong one.`;
}

function serviceSteps(id: string, { services = [] }: Dataset, locate: Locate): string {
  const index = services.findIndex((service) => service.id === id);
  const { name, about } = services[index] ?? {};
  const at = (code: 'en' | 'es') => locate(`/services/${index}/about/${code}`);
  return `[ ] ${name?.en ?? id}, what the banner says of it: "${about?.en ?? ''}"
    Read on the service's own page who answers, whether a name is needed, what it costs, when it is
    open, whether there are interpreters, and what is passed on to whom.
    Let the banner say no more than that page does.
    Write: ${at('en')} and ${at('es')}`;
}
