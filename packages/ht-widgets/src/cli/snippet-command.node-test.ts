/** `ht-widgets snippet`, started as its users start it. Run `npm run build` first. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { attributesOf, parse } from '@ht-widgets/testing/markup.js';
import { digitsOf, factOf, sourceNames } from '@ht-widgets/testing/oracle.js';
import { bundled, expectUsageError, root, run } from '@ht-widgets/testing/command.js';

describe('ht-widgets snippet, used wrongly', () => {
  const stat = ['--widget', 'stat', '--fact', 'nhth-mo-sex-share-2021'];
  const fact = 'nhth-mo-sex-share-2021';
  const wrong: readonly [args: string[], message: RegExp][] = [
    [[], /--widget is missing/],
    [['--widget', 'sats'], /did you mean stat\?/],
    [
      ['--widget', 'stat'],
      /--fact is missing: the id of a fact\. To see them: ht-widgets list --topic facts/,
    ],
    [['--widget', 'chart'], /--chart is missing/],
    [['--widget', 'chart', '--chart', 'mo-by-yaer'], /did you mean mo-by-year\?/],
    [
      ['--widget', 'type-list', '--types', 'labor'],
      /there is no type "labor"; did you mean labor-trafficking\?/,
    ],
    [
      ['--widget', 'response-list', '--areas', 'prevntion'],
      /there is no area "prevntion"; did you mean prevention\?/,
    ],
    [['--widget', 'quick-exit', '--form', 'iframe'], /has no --form iframe/],
    [
      ['--widget', 'hotline-banner', '--form', 'iframe', '--placement', 'top'],
      /--placement does nothing in --form iframe/,
    ],
    [
      ['--widget', 'stat', '--fact', 'nhth-mo-sex-share-2012'],
      /there is no fact "nhth-mo-sex-share-2012"; did you mean nhth-mo-sex-share-2021\?/,
    ],
    [
      ['--widget', 'stat', '--fact', 'no such thing at all'],
      /there is no fact "no such thing at all"\n/,
    ],
    [['--widget', 'stat', '--fact', ''], /there is no fact ""/],
    [['--widget', 'stat', '--fact'], /--fact/],
    [['--widget', 'stat', '--fcat', fact], /unknown option '--fcat'; did you mean --fact\?/],
    [[...stat, 'stray'], /too many arguments for 'snippet'/],
    [[...stat, '--form', 'amp'], /--form takes element, div, static, iframe/],
    [[...stat, '--lang', 'fr'], /--lang takes en/],
    [[...stat, '--theme', 'pink'], /--theme takes light, dark/],
    [[...stat, '--form', 'static', '--theme', 'dark'], /does nothing in --form static/],
    [['--widget', 'hotline-banner', '--fact', fact], /hotline-banner has no --fact/],
    [
      ['--widget', 'hotline-banner', '--contacts', '911 nhth-cal'],
      /there is no contact "nhth-cal"; did you mean nhth-call\?/,
    ],
    [
      ['--widget', 'factor-list', '--factors', 'povery'],
      /there is no factor "povery"; did you mean poverty\?/,
    ],
    ...['http://example.org/', 'javascript:alert(1)', '/weather', '', 'https://example.org/ x'].map(
      (href): [string[], RegExp] => [
        ['--widget', 'quick-exit', '--href', href],
        /--href takes an https address/,
      ],
    ),
  ];
  for (const [args, message] of wrong) {
    it(args.join(' ') || 'without options', () => {
      expectUsageError(['snippet', ...args], message);
    });
  }
});

describe('ht-widgets snippet', () => {
  const fact = 'nhth-mo-sex-share-2021';
  const share = factOf(bundled, fact);
  const [cases2021, cases2024] = ['nhth-mo-cases-2021', 'nhth-mo-cases-2024'].map((id) =>
    digitsOf(factOf(bundled, id)),
  );

  it('prints script and element with the complete text', () => {
    const { status, stdout, stderr } = run([
      'snippet',
      '--widget',
      'stat',
      '--fact',
      fact,
      '--display',
      'hundred',
      '--heading-level',
      '3',
      '--theme',
      'dark',
    ]);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const [script, wrapper, stat, fallback] = parse(stdout);
    assert.ok(script && stat);
    assert.deepEqual([wrapper?.tagName, attributesOf(wrapper)], ['div', {}]);
    assert.deepEqual(attributesOf(fallback), { class: 'ht-fallback', lang: 'en' });
    assert.deepEqual(attributesOf(script), {
      type: 'module',
      src: 'https://your-site.example/ht-widgets/ht-widgets.js',
      async: '',
    });
    assert.equal(stat.tagName, 'ht-stat');
    assert.deepEqual(attributesOf(stat), {
      fact,
      display: 'hundred',
      'heading-level': '3',
      theme: 'dark',
    });
    const figure = `<strong class="ht-figure">${digitsOf(share)}</strong>`;
    const label = `<span class="ht-label">${share.label.en ?? ''}.</span>`;
    const of = `<p class="ht-of">Out of ${share.of?.en ?? ''}`;
    assert.ok(stdout.replace(/\s+/g, ' ').includes(`${figure} ${label}</p> ${of}`), stdout);
  });

  it('prints a placeholder whose attributes are twins', () => {
    const [div] = parse(
      run(['snippet', '--widget', 'stat', '--fact', fact, '--form', 'div', '--theme', 'light'])
        .stdout,
    );
    assert.ok(div);
    assert.equal(div.tagName, 'div');
    assert.deepEqual(attributesOf(div), {
      'data-ht': 'stat',
      'data-ht-fact': fact,
      'data-ht-theme': 'light',
    });
  });

  it('prints a frame next to the script, with a title that keeps the limit', () => {
    const [frame] = parse(
      run([
        'snippet',
        '--widget',
        'stat',
        '--fact',
        fact,
        '--form',
        'iframe',
        '--src',
        'https://cdn.example/ht-widgets@1/dist/ht-widgets.js?x',
      ]).stdout,
    );
    assert.ok(frame);
    const { src = '', title = '' } = attributesOf(frame);
    assert.equal(
      src,
      `https://cdn.example/ht-widgets@1/dist/embed/index.html?widget=stat&fact=${fact}&lang=en`,
    );
    assert.ok(title.startsWith(`${digitsOf(share)} ${share.label.en ?? ''} (`), title);
    for (const words of [share.short.en ?? '', ...sourceNames(bundled, share)])
      assert.ok(title.includes(words), words);
  });

  it('prints one line for editors that make paragraphs of lines', () => {
    for (const widget of [
      ['stat', '--fact', fact],
      ['chart', '--chart', 'mo-by-year'],
      ...[
        'factor-list',
        'type-list',
        'response-list',
        'data-note',
        'source-list',
        'hotline-banner',
        'quick-exit',
      ].map((name) => [name]),
    ]) {
      const { stdout } = run(['snippet', '--widget', ...widget, '--one-line']);
      assert.equal(stdout.trimEnd().split('\n').length, 1);
      assert.deepEqual(
        parse(stdout).map(({ tagName }) => tagName),
        parse(run(['snippet', '--widget', ...widget]).stdout).map(({ tagName }) => tagName),
      );
    }
  });

  it('folds what a banner at an edge shows when opened, and leaves nothing out', () => {
    const links = (html: string) => html.match(/href="[^"]+"/g) ?? [];
    const plain = (html: string) => html.replace(/<\/?strong>/g, '');
    for (const more of [
      [],
      ['--about', 'child'],
      ['--contacts', '911 nhth-call nhth-text ndvh-call hsi-tip'],
      ['--contacts', 'nhth-chat nhth-call'],
      ['--lang', 'es'],
    ]) {
      const whole = run(['snippet', '--widget', 'hotline-banner', ...more]).stdout;
      for (const placement of ['top', 'bottom']) {
        const { stdout } = run([
          'snippet',
          '--widget',
          'hotline-banner',
          '--placement',
          placement,
          ...more,
        ]);
        const [shown = '', folded = ''] = stdout.split('<details>');
        assert.match(
          folded,
          /^\s*<summary>(More help|Más ayuda)<\/summary>[^]*<\/details>\s*<\/div>\s*<\/ht-/,
        );
        assert.equal(
          links(shown).length,
          links(whole)[0] === 'href="tel:911"' ? 2 : 1,
          '911 and the first way',
        );
        assert.deepEqual([...links(shown), ...links(folded)].sort(), links(whole).sort());
        for (const [words] of plain(whole).matchAll(/(?<=<(?:p|li)>).+(?=<\/(?:p|li)>)/g))
          assert.ok(plain(stdout).includes(words), words);
      }
    }
  });

  it('marks the language of the option', () => {
    assert.match(
      run(['snippet', '--widget', 'stat', '--fact', fact, '--lang', 'en']).stdout,
      /<ht-stat fact="[^"]+" lang="en">/,
    );
    assert.match(
      run(['snippet', '--widget', 'stat', '--fact', fact, '--lang', 'en', '--form', 'static'])
        .stdout,
      /^<div lang="en">/,
    );
  });

  it('warns of an exit to a page that greets its visitors, and prints the snippet', () => {
    for (const form of ['element', 'div', 'static']) {
      const { status, stdout, stderr } = run([
        'snippet',
        '--widget',
        'quick-exit',
        '--form',
        form,
        '--href',
        'https://www.google.com/',
      ]);
      assert.equal(status, 0);
      assert.match(stdout, /https:\/\/www\.google\.com\//);
      assert.match(
        stderr,
        /^.*note: https:\/\/www\.google\.com\/ may show what a person searched.*\n/,
      );
      assert.equal(stderr.includes('this is only a link'), form === 'static');
    }
    assert.equal(
      run(['snippet', '--widget', 'quick-exit', '--href', 'https://www.weather.gov/']).stderr,
      '',
    );
  });

  it('says that a frame needs the address of a copy', () => {
    const frame = ['snippet', '--widget', 'hotline-banner', '--form', 'iframe'];
    assert.match(
      run(frame).stderr,
      /your-site\.example.* write 911 and the number on the page as text too/,
    );
    const { stdout, stderr } = run([...frame, '--src', 'https://example.org/ht-widgets.js']);
    assert.equal(stderr, '');
    assert.match(stdout, /referrerpolicy="no-referrer"/);
  });

  it('warns on stderr alone of a contested fact, and of a display that will not be', () => {
    const contested = run([
      'snippet',
      '--widget',
      'stat',
      '--fact',
      'nhth-mo-cases-per-capita-rank',
      '--display',
      'hundred',
    ]);
    assert.equal(contested.status, 0);
    assert.match(contested.stderr, /is contested/);
    assert.match(contested.stderr, /shown as a card/);
    assert.doesNotMatch(contested.stdout, /note:/);
    assert.match(
      run(['snippet', '--widget', 'stat', '--fact', 'nhth-mo-cases-2021', '--display', 'bar'])
        .stderr,
      /--display bar .* shown as a card/,
    );
  });

  it('says both facts that a stat compares, and the first alone where they cannot be', () => {
    const compare = (other: string) =>
      run([
        'snippet',
        '--widget',
        'stat',
        '--fact',
        'nhth-mo-cases-2021',
        '--compare',
        other,
        '--form',
        'static',
      ]);
    const good = compare('nhth-mo-cases-2024');
    assert.equal(good.stderr, '');
    const figures = (stdout: string) =>
      [...stdout.matchAll(/<p><strong class="ht-figure">([^<]+)<\/strong>/g)].map(
        ([, figure]) => figure,
      );
    assert.deepEqual(figures(good.stdout), [cases2021, cases2024]);
    for (const other of [
      'nhth-mo-signals-2021',
      fact,
      'nhth-mo-cases-2021',
      'nhth-mo-cases-per-capita-rank',
      'law-coercion',
    ]) {
      const { stdout, stderr } = compare(other);
      assert.match(stderr, /note: .* will be shown alone/, other);
      assert.deepEqual(figures(stdout), [cases2021], other);
    }
    expectUsageError(
      ['snippet', '--widget', 'stat', '--fact', fact, '--compare', 'nhth-mo-labor-share-2012'],
      /there is no fact "nhth-mo-labor-share-2012"; did you mean/,
    );
  });

  it('takes the attributes and values that the elements take', () => {
    const { modules } = JSON.parse(
      readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'),
    ) as {
      modules: {
        declarations: {
          tagName?: string;
          attributes?: { name: string; type: { text: string } }[];
        }[];
      }[];
    };
    for (const { tagName = '', attributes = [] } of modules.flatMap(
      ({ declarations }) => declarations,
    )) {
      const widget = tagName.slice('ht-'.length);
      const needed =
        widget === 'stat' ? ['--fact', fact] : widget === 'chart' ? ['--chart', 'mo-by-year'] : [];
      for (const { name, type } of attributes) {
        // Here `--src` is the address of the script, and the text is the bundled ledger's.
        // `structured-data` takes no value, and says nothing where no script runs.
        if (name === 'src' || name === 'structured-data') continue;
        const values = [...type.text.matchAll(/'([^']*)'/g)].map(([, value = '']) => value);
        const { stderr } = run(['snippet', '--widget', widget, ...needed, `--${name}`, '?']);
        if (type.text === 'boolean')
          assert.match(
            run(['snippet', '--widget', widget, ...needed, `--${name}`]).stdout,
            new RegExp(`<${tagName} [^>]*${name}=""`),
          );
        else if (name === 'href') assert.match(stderr, /--href takes an https address; found "\?"/);
        else if (values.length > 0)
          assert.ok(stderr.includes(`--${name} takes ${values.join(', ')}; found "?"`), stderr);
        else assert.match(stderr, /there is no \w+ "\?"/);
      }
    }
  });

  for (const src of [
    'javascript:alert(1)//.js',
    'data:text/javascript,1.js',
    'http://cdn.example/ht-widgets.js',
    'https://cdn.example/',
    '',
    ' ',
    'ht-widgets.js\n.js',
  ]) {
    it(`loads no script from ${JSON.stringify(src)}`, () => {
      expectUsageError(['snippet', '--widget', 'hotline-banner', '--src', src], /--src takes/);
    });
  }

  it('pins the self-contained file, or the classic script, to what was built', () => {
    const integrity = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8')) as Record<
      string,
      string
    >;
    for (const [options, file, type] of [
      [['--pin'], 'elements/ht-stat.js', 'module'],
      [['--pin', '--classic'], 'ht-widgets.iife.js', undefined],
    ] as const) {
      const [script] = parse(
        run(['snippet', '--widget', 'stat', '--fact', fact, ...options]).stdout,
      );
      assert.ok(script);
      const { src, integrity: pinned, crossorigin, type: kind } = attributesOf(script);
      assert.deepEqual(
        { src, pinned, crossorigin, kind },
        {
          src: `https://your-site.example/ht-widgets/${file}`,
          pinned: integrity[file],
          crossorigin: 'anonymous',
          kind: type,
        },
      );
    }
  });

  it('gives the classic script for editors that drop modules', () => {
    const [script, , element] = parse(
      run(['snippet', '--widget', 'hotline-banner', '--classic', '--src', '/ht/ht-widgets.js?v=1'])
        .stdout,
    );
    assert.ok(script);
    assert.deepEqual(attributesOf(script), { src: '/ht/ht-widgets.iife.js', defer: '' });
    assert.equal(element?.tagName, 'ht-hotline-banner');
  });

  it('refuses to pin what has no script', () => {
    for (const option of ['--pin', '--classic'])
      expectUsageError(
        ['snippet', '--widget', 'stat', '--fact', fact, '--form', 'div', option],
        /goes with --form element/,
      );
    for (const widget of [['chart', '--chart', 'mo-by-year'], ['source-list']]) {
      expectUsageError(
        ['snippet', '--widget', ...widget, '--pin', '--classic'],
        /would load it from a file that is not pinned/,
      );
      assert.equal(run(['snippet', '--widget', ...widget, '--pin']).status, 0);
    }
  });

  for (const form of ['element', 'iframe']) {
    it(`keeps every address inside its attribute (${form})`, () => {
      const src = 'https://cdn.example/"><script>alert(1)</script>/\'&amp;/ht-widgets.js';
      const { status, stdout } = run([
        'snippet',
        '--widget',
        'hotline-banner',
        '--form',
        form,
        '--src',
        src,
      ]);
      assert.equal(status, 0);
      const all = parse(stdout);
      assert.equal(all.filter(({ tagName }) => tagName === 'script').length, 1);
      const addresses = all.flatMap((one) => attributesOf(one)['src'] ?? []);
      assert.equal(addresses.length, form === 'element' ? 1 : 2);
      for (const address of addresses)
        assert.ok(address.startsWith('https://cdn.example/"><script>alert(1)</script>/\'&amp;/'));
    });
  }

  for (const src of [
    '/ht-widgets/ht-widgets.js',
    '../ht-widgets.js',
    'ht-widgets.js',
    '//cdn.example/ht-widgets.js',
    'http://localhost:8080/dist/ht-widgets.js',
  ]) {
    it(`loads the script from ${src}`, () => {
      assert.ok(
        run(['snippet', '--widget', 'hotline-banner', '--src', src]).stdout.includes(
          `src="${src}"`,
        ),
      );
    });
  }
});
