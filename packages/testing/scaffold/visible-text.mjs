// Scaffold of the redesign: records the visible text of every widget and of its fallback, and
// compares it later. Run it with:
//
// `node packages/testing/scaffold/visible-text.mjs record|check [FOLDER OF A BUILT CHECKOUT]`
//
// Deleted when the redesign is done.
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';

const [mode = 'check', folder = '.'] = process.argv.slice(2);
const root = resolve(folder);
const recorded = new URL('visible-text.json', import.meta.url);
const run = promisify(execFile);
const data = JSON.parse(readFileSync(join(root, 'dist/facts/us-mo.json'), 'utf8'));
const ids = (list) => list.map(({ id }) => id);

const variants = [];
const add = (widget, attributes = {}) => {
  for (const lang of ['en', 'es']) variants.push({ widget, attributes, lang });
};
for (const { id: fact, kind } of data.facts) {
  add('stat', { fact });
  add('stat', { fact, display: 'inline' });
  if (['percent', 'range'].includes(kind)) add('stat', { fact, display: 'hundred' });
  if (['percent', 'range', 'rank'].includes(kind)) add('stat', { fact, display: 'bar' });
}
add('stat', { fact: 'nhth-mo-cases-2021', display: 'hundred' });
add('stat', { fact: 'nhth-mo-cases-2021', display: 'bar' });
for (const [fact, compare] of [
  ['nhth-mo-sex-share-2021', 'nhth-mo-labor-share-2021'],
  ['nhth-mo-cases-2020', 'nhth-mo-cases-2024'],
  ['nhth-mo-cases-2021', 'nhth-mo-sex-share-2021'],
])
  add('stat', { fact, compare });
for (const chart of ids(data.charts)) {
  add('chart', { chart });
  add('chart', { chart, display: 'table' });
}
for (const display of ['list', 'cards', 'details']) add('factor-list', { display });
for (const factors of ids(data.factors)) add('factor-list', { factors });
add('type-list');
for (const types of ids(data.types)) add('type-list', { types });
add('response-list');
for (const areas of ids(data.responses)) add('response-list', { areas });
for (const display of ['full', 'short']) add('data-note', { display });
for (const display of ['page', 'all']) add('source-list', { display });
for (const placement of ['inline', 'top', 'bottom']) {
  add('hotline-banner', { placement });
  add('hotline-banner', { placement, about: 'child' });
}
for (const contacts of ids(data.contacts)) add('hotline-banner', { contacts });
add('hotline-banner', { contacts: ids(data.contacts).join(' ') });
add('quick-exit', { placement: 'inline' });

const nameOf = ({ widget, attributes, lang }) =>
  [widget, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`), lang].join(
    ' ',
  );

async function snippetOf({ widget, attributes, lang }) {
  const args = Object.entries(attributes).flatMap(([name, value]) => [`--${name}`, value]);
  const { stdout } = await run(process.execPath, [
    join(root, 'packages/ht-widgets/bin/ht-widgets.js'),
    'snippet',
    '--widget',
    widget,
    '--lang',
    lang,
    ...args,
  ]);
  return stdout.replace(/^<script[^>]*><\/script>\n/, '');
}

const server = createServer((request, response) => {
  const path = join(root, decodeURIComponent(new URL(request.url, 'http://x').pathname));
  if (request.url === '/page') {
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><html lang="en"><meta charset="utf-8">' +
        '<script type="module" src="/dist/ht-widgets.js"></script><body>',
    );
  } else if (existsSync(path)) {
    response.setHeader(
      'content-type',
      { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' }[
        extname(path)
      ] ?? 'text/plain',
    );
    response.end(readFileSync(path));
  } else {
    response.statusCode = 404;
    response.end();
  }
}).listen(0, '127.0.0.1');
await new Promise((ready) => {
  server.once('listening', ready);
});
const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/page`);

const texts = {};
const queue = [...variants.entries()];
const snippets = [];
await Promise.all(
  [0, 1].map(async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      snippets[next[0]] = await snippetOf(next[1]);
  }),
);
for (const [i, variant] of variants.entries()) {
  texts[nameOf(variant)] = await page.evaluate(
    async (markup, tag) => {
      const flat = (text) => text.replace(/\s+/g, ' ').trim();
      const sections = markup.replaceAll(/<(\/?)ht-[\w-]+/g, '<$1section');
      document.body.innerHTML = `<div id="text">${sections}</div>`;
      for (const details of document.querySelectorAll('details')) details.open = true;
      const fallback = flat(document.body.innerText);
      document.body.innerHTML = markup;
      await customElements.whenDefined(tag);
      const element = document.querySelector(tag);
      await element.updateComplete;
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
      await element.updateComplete;
      for (const details of element.shadowRoot.querySelectorAll('details')) details.open = true;
      element.shadowRoot
        .querySelector('.toggle[aria-expanded="false"]:not([aria-controls])')
        ?.click();
      await element.updateComplete;
      const whole = element.shadowRoot.querySelector('.base, .bar');
      return { drawn: flat(whole?.innerText ?? ''), fallback };
    },
    snippets[i],
    `ht-${variant.widget}`,
  );
}
await browser.close();
server.close();

if (mode === 'record') {
  writeFileSync(
    recorded,
    `{\n${Object.entries(texts)
      .map(([name, text]) => `${JSON.stringify(name)}: ${JSON.stringify(text)}`)
      .join(',\n')}\n}\n`,
  );
  console.log(`${variants.length} variants recorded`);
} else {
  const before = JSON.parse(readFileSync(recorded, 'utf8'));
  let wrong = 0;
  for (const name of new Set([...Object.keys(before), ...Object.keys(texts)])) {
    for (const what of ['drawn', 'fallback']) {
      if (before[name]?.[what] === texts[name]?.[what]) continue;
      if (++wrong <= 20)
        console.log(`${name} (${what})\n- ${before[name]?.[what]}\n+ ${texts[name]?.[what]}`);
    }
  }
  console.log(`${2 * variants.length - wrong} passed, ${wrong} failed`);
  process.exitCode = wrong > 0 ? 1 : 0;
}
