/** Each text is wrong on purpose, so that a rule that finds nothing does not look kept. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsIn } from './check.ts';

const long = `This sentence has ${'many '.repeat(25)}words.`;
const cases: [rule: string, file: string, text: string][] = [
  ['words', 'README.md', 'The text that stands inside a tag.'],
  ['words', 'README.md', 'An image of its\nown.'],
  ['words', 'README.md', '| cell |\n|---|\n| beside it |'],
  ['words', 'x.ts', '/**\n * Drawn anew.\n */\nconst a = 1;'],
  ['words', 'x.ts', 'const a = 1; // nobody knows'],
  ['words', 'x.ts', "throw new Error('this has room for more');"],
  ['words', 'x.css', '/* Whoever reads this. */'],
  ['words', 'x.ts', '// asks for a file'],
  ['words', 'README.md', 'The widget tells the page.'],
  ['words', 'x.schema.json', '{\n  "description": "Stands over it all."\n}'],
  ['sentences', 'README.md', long],
  ['sentences', 'README.md', `- ${long}`],
  ['sentences', 'x.ts', `/** ${long} */`],
  ['sentences', 'x.ts', `// This sentence has\n// ${'many '.repeat(25)}words.`],
  ['headings', 'README.md', '# A title\n\n### Too deep'],
  ['headings', 'README.md', '# A title\n\n# Another title'],
  ['headings', 'README.md', '# A title:'],
  ['headings', 'docs/developers/x.md', '# Browsers'],
  ['links', 'README.md', '[a file](docs/none.md)'],
  ['links', 'README.md', '[a heading](docs/README.md#none)'],
  ['links', 'README.md', '[a heading](#none)'],
  ['links', 'README.md', '![a picture](none.png)'],
  ['links', 'README.md', '<img src="none.png">'],
];

describe('npm run check finds in prose', () => {
  for (const [rule, file, text] of cases)
    it(`${rule} in ${file}: ${JSON.stringify(text.slice(0, 60))}`, async () => {
      const faults = await faultsIn(file, text);
      assert.deepEqual([...faults.keys()], [rule]);
    });

  it('nothing in what keeps the rules', async () => {
    const text =
      '# A title\n\nIt stands for `stands`, of which [links](docs/README.md) are. ' +
      `See [this](#a-title) at once. ${'Short. '.repeat(30)}`;
    assert.deepEqual(await faultsIn('README.md', text), new Map());
    assert.deepEqual(await faultsIn('x.ts', "const beside = f('beside'); // a comment"), new Map());
  });

  it('the line of a comment in its file', async () => {
    const faults = await faultsIn('x.ts', 'a();\nb(); // one\n\n// two\nc(); // beside');
    assert.deepEqual(
      faults.get('words')?.map(({ line }) => line),
      [5],
    );
  });
});
