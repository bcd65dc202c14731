/** `ht-widgets check`, started as its users start it, on files and on a server of this machine. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { bin, expectUsageError, folder, run, type Json } from '@ht-widgets/testing/command.js';

const snippet = ['snippet', '--widget', 'stat', '--fact', 'nhth-mo-cases-2024'];
const good = run([...snippet, '--script', '/ht-widgets/ht-widgets.js']).stdout;
const page = (body: string) => `<!doctype html>\n<html lang="en">\n<title>x</title>\n${body}`;
const bad = page(good.replace('nhth-mo-cases-2024', 'nhth-mo-case-2024'));

describe('ht-widgets check FILE', () => {
  const file = join(folder, 'page.html');

  it('ends with 0 where it finds nothing', () => {
    writeFileSync(file, page(good));
    assert.deepEqual(run(['check', file]), {
      status: 0,
      stdout: `No problem in ${file}, with 1 widget and 0 frames.\n`,
      stderr: '',
    });
  });

  it('ends with 1, and prints line, kind, what was expected and what to do', () => {
    const { status, stdout, stderr } = run(['check', '-'], bad);
    assert.equal(status, 1);
    assert.equal(stderr, '');
    const [finding = '', cure = '', summary] = stdout.split('\n');
    assert.match(finding, /^<stdin>:\d+:\d+ unknown-id: there is no fact "nhth-mo-case-2024"/);
    assert.match(finding, /did you mean nhth-mo-cases-2024\?/);
    assert.match(cure, /^ {2}Correct the id\. To see all: ht-widgets list --topic facts$/);
    assert.equal(summary, '1 problem in <stdin>, with 1 widget and 0 frames.');
  });

  it('finds the address of the documents, where no file is', () => {
    const { status, stdout } = run(['check', '-'], page(run(snippet).stdout));
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^<stdin>:4:1 example-address: <script> names https:\/\/your-site\.example\/.*nothing loads/,
    );
  });

  it('reads a page in which 50,000 tags are not closed', () => {
    for (const tag of ['<div>', '<p lang="en"><b>']) {
      const { stdout, stderr } = run(['check', '-'], page(tag.repeat(50_000) + good));
      assert.equal(stderr, '');
      assert.match(stdout, /with 1 widget and 0 frames\.\n$/);
    }
  });

  it('reads 1,000 widgets, or 50,000 paragraphs, in seconds', () => {
    const widget = good.replace(/<script.*<\/script>/, '');
    for (const body of [widget.repeat(1000), '<p>A <b>text</b>.</p>\n'.repeat(50_000)]) {
      const begun = performance.now();
      // Where each widget was compared with each other, it took minutes.
      assert.equal(run(['check', '-'], page(body + good)).stderr, '');
      assert.ok(performance.now() - begun < 60_000);
    }
  });

  it('reads UTF-16 by its byte order mark', () => {
    const text = Buffer.from(`\uFEFF${page(good)}`, 'utf16le');
    for (const bytes of [text, Buffer.from(text).swap16()]) {
      writeFileSync(file, bytes);
      assert.match(run(['check', file]).stdout, /^No problem in .*, with 1 widget/);
    }
  });

  it('prints a list for programs', () => {
    const { status, stdout } = run(['check', '-', '--json'], bad);
    assert.equal(status, 1);
    const [finding, ...others] = JSON.parse(stdout) as Json[];
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(finding ?? {}).sort(), [
      'column',
      'cure',
      'kind',
      'line',
      'message',
    ]);
    assert.equal(run(['check', '-', '--json'], page(good)).stdout, '[]\n');
  });

  it('prints 50 findings and counts the rest', () => {
    const many = page('<ht-stat fact="x"></ht-stat>\n'.repeat(60));
    const { stdout } = run(['check', '-'], many);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.filter((line) => line.startsWith('<stdin>:')).length, 50);
    const all = JSON.parse(run(['check', '-', '--json'], many).stdout) as Json[];
    assert.equal(lines.at(-1), `The first 50 of ${all.length} problems in <stdin>.`);
  });

  it('reads other encodings than UTF-8', () => {
    const latin = Buffer.from(
      page(`<meta charset="windows-1252">${good}<p>Misuri está aquí</p>`),
      'latin1',
    );
    writeFileSync(file, latin);
    assert.equal(run(['check', file]).status, 0);
  });

  it('ends with 2 where it cannot read', () => {
    expectUsageError(['check'], /missing required argument/);
    expectUsageError(['check', 'none.html'], /cannot read none\.html: there is no such file/);
    expectUsageError(['check', folder], /it is a folder/);
    for (const address of ['ftp://example.org/', 'file:///etc/passwd', 'https://'])
      expectUsageError(['check', address], /expected a file, or an address with https/);
  });
});

describe('ht-widgets check URL', () => {
  const requests: string[] = [];
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/good/': (response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page(`${good}<img src="/picture.png"><iframe src="/frame"></iframe>`));
    },
    '/bad/': (response) => {
      response.setHeader('content-type', 'text/html');
      response.end(bad);
    },
    '/moved': (response) => {
      response.writeHead(301, { location: '/good/' }).end();
    },
    '/picture.png': (response) => {
      response.setHeader('content-type', 'image/png');
      response.end('x');
    },
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer) answer(response);
    else response.writeHead(404).end('no such page');
  });
  let origin = '';

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  /** Not `run`, which would keep the server of this process waiting. */
  async function check(path: string) {
    requests.length = 0;
    const child = spawn(process.execPath, [bin, 'check', origin + path]);
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    const [status] = (await once(child, 'exit')) as [number];
    const [stdout, stderr] = await output;
    return { status, stdout, stderr };
  }

  it('requests the page that is given and nothing else', async () => {
    const { status, stdout, stderr } = await check('/good/');
    assert.equal(stderr, '');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^No problem in http:/);
    assert.deepEqual(requests, ['/good/']);
  });

  it('finds what is wrong with it', async () => {
    const { status, stdout } = await check('/bad/');
    assert.equal(status, 1);
    assert.ok(stdout.startsWith(`${origin}/bad/:`), stdout);
  });

  it('names the address to which the server leads on, and does not request it', async () => {
    const { status, stdout, stderr } = await check('/moved');
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.ok(stderr.includes(`To check that page: ht-widgets check ${origin}/good/`), stderr);
    assert.deepEqual(requests, ['/moved']);
  });

  it('ends with 2 where there is no page', async () => {
    for (const [path, message] of [
      ['/none', /status 404/],
      ['/picture.png', /expected HTML; the server sent image\/png/],
    ] as const) {
      const { status, stderr } = await check(path);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
    server.closeAllConnections();
    const closed = origin;
    origin = 'http://127.0.0.1:1';
    const { status, stderr } = await check('/');
    origin = closed;
    assert.equal(status, 2);
    assert.match(stderr, /cannot read http:\/\/127\.0\.0\.1:1\/: /);
  });
});
