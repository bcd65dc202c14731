/** `npm run architecture`: draws the picture in architecture.md from the packages' imports. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSync } from 'esbuild';
import { rootDir } from './run.ts';

const file = `${rootDir}docs/contributors/architecture.md`;
const elements = globSync('packages/*/src/define.ts', { cwd: rootDir })
  .map((path) => path.split('/')[1] ?? '')
  .sort();

/** What each file of the packages imports when it runs, so without types. */
function imports() {
  const exclude = ['packages/testing/**', '**/*test.ts'];
  const files = globSync('packages/*/src/**/*.ts', { cwd: rootDir, exclude });
  const { inputs } = buildSync({
    absWorkingDir: rootDir,
    stdin: { contents: files.map((path) => `import './${path}';`).join(''), resolveDir: rootDir },
    ...{ bundle: true, write: false, metafile: true, platform: 'node', format: 'esm' },
    ...{ conditions: ['source'], ignoreAnnotations: true },
    external: ['lit-html', '@lit/*', 'chart.js', 'commander', 'parse5', '@humanwhocodes/*'],
  }).metafile;
  const drawn = /^(packages\/[\w-]+\/(src|generated)\/.*[jt]s$|@?lit|chart\.js)/;
  return Object.entries(inputs).flatMap(([from, { imports: all }]) =>
    all
      .filter(({ path }) => drawn.test(from) && drawn.test(path))
      .map(({ path, kind }) => ({ from, to: path, later: kind === 'dynamic-import' })),
  );
}

/** Package and folder of a file, such as `core/later`; or `elements`, or a package of others. */
function boxOf(path: string): string {
  const [packages, name = '', top = '', ...rest] = path.split('/');
  if (packages !== 'packages') return path.replace(/^@?(lit|chart\.js)\b.*/, '$1');
  if (elements.includes(name)) return 'elements';
  return `${name}/${top === 'src' && rest.length > 1 ? rest[0] : top}`;
}

const packageOf = (box: string): string => box.replace(/\/.*/, '');

/** The picture, as code hosts draw it: https://mermaid.js.org. Dashed: by `import()` alone. */
function picture(): string {
  const arrows = new Map<string, string>();
  const folders = new Set<string>();
  for (const { from, to, later } of imports()) {
    let [a, b] = [boxOf(from), boxOf(to)];
    for (const box of [a, b]) if (box.includes('/')) folders.add(box);
    if (packageOf(a) !== packageOf(b)) [a, b] = [packageOf(a), packageOf(b)];
    if (a !== b && (!later || !arrows.has(`${a} ${b}`)))
      arrows.set(`${a} ${b}`, `${a} ${later ? '-.->' : '-->'} ${b}`);
  }
  const boxes = [...folders].sort();
  return [
    '```mermaid\nflowchart TB\naccTitle: Packages, their folders and their imports',
    `elements["elements: ${elements.join(', ')}"]`,
    ...[...new Set(boxes.map(packageOf))].flatMap((name) => [
      `subgraph ${name}`,
      ...boxes
        .filter((box) => packageOf(box) === name)
        .map((box) => `  ${box}["${box.slice(name.length + 1)}"]`),
      'end',
    ]),
    ...[...arrows.values()].sort(),
    '```',
  ].join('\n');
}

/** architecture.md with the picture as it should be. */
export function withPicture(): string {
  return readFileSync(file, 'utf8').replace(/```mermaid\n[^]*?\n```/, picture);
}

if (import.meta.main) writeFileSync(file, withPicture());
