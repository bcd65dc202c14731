/**
 * `npm run architecture`: draws docs/images/architecture.svg from the imports of the packages. It
 * throws where an import has no place in the drawing, such as one of a new package.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { rootDir } from './run.ts';

export const picture = 'docs/images/architecture.svg';

/** Folders of a package, importers first, and where its box is. */
interface Place {
  title: string;
  folders: readonly string[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Each has a `define.ts`. The chart is last, above what draws it. */
const elements = globSync('packages/*/src/define.ts', { cwd: rootDir })
  .map((file) => file.split('/')[1] ?? '')
  .sort((a, b) => Number(a === 'chart') - Number(b === 'chart') || a.localeCompare(b));
const house: Readonly<Record<string, Place>> = {
  'ht-widgets': {
    title: 'ht-widgets: loader, placeholders, snippets, frame page, command',
    folders: ['cli', 'snippet', 'loader', 'embed', 'src'],
    ...{ x: 70, y: 10, width: 760, height: 118 },
  },
  elements: {
    title: `${elements.length} elements: attributes in, template out; each with its fallback`,
    folders: elements,
    ...{ x: 70, y: 168, width: 760, height: 66 },
  },
  core: {
    title: 'core: what all elements share',
    folders: ['src', 'later', 'statement', 'element', 'citing'],
    ...{ x: 70, y: 274, width: 540, height: 132 },
  },
  'chart-kit': {
    title: 'chart-kit: canvas',
    folders: ['src'],
    ...{ x: 650, y: 274, width: 180, height: 132 },
  },
  facts: {
    title: 'facts: the ledger, its checks and its records',
    folders: ['src', 'dataset', 'rules', 'citing', 'generated'],
    ...{ x: 70, y: 446, width: 540, height: 132 },
  },
  lit: { title: 'lit', folders: [], x: 650, y: 446, width: 80, height: 40 },
  'chart.js': { title: 'chart.js', folders: [], x: 750, y: 446, width: 80, height: 40 },
};

/** Lines between boxes, as SVG paths. */
const routes: Readonly<Record<string, string>> = {
  'ht-widgets>elements': 'M450 128V168',
  'ht-widgets>core': 'M70 75H50V300H70',
  'ht-widgets>facts': 'M70 55H30V490H70',
  'elements>core': 'M340 234V274',
  'elements>facts': 'M70 200H40V470H70',
  'elements>chart-kit': 'M780 234V274',
  'elements>lit': 'M630 234V466H650',
  'core>facts': 'M340 406V446',
  'core>lit': 'M560 406V426H690V446',
  'chart-kit>facts': 'M665 406V416H520V446',
  'chart-kit>chart.js': 'M790 406V446',
};

type Kind = 'import' | 'later';
type Arrows = Map<string, Kind>;

interface Import {
  to: string;
  kind: Kind;
}

/** What a file imports when it runs: types are left out. `later`: by `import()`. */
function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const named =
      (ts.isImportDeclaration(node) && !isForTypes(node.importClause)) ||
      (ts.isExportDeclaration(node) && !node.isTypeOnly);
    if (named && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ to: node.moduleSpecifier.text, kind: 'import' });
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument))
        found.push({ to: argument.text, kind: 'later' });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isForTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  const { namedBindings } = clause;
  const names =
    namedBindings && ts.isNamedImports(namedBindings) && !clause.name ? namedBindings.elements : [];
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (names.length > 0 && names.every(({ isTypeOnly }) => isTypeOnly))
  );
}

/** Package and folder of a path, such as `core/later`; `core/src` for files in no folder. */
function placeOf(path: string): [box: string, folder: string] {
  const [, name = '', top = '', ...rest] = path.split('/');
  const folder = top === 'generated' || rest.length === 1 ? top : (rest[0] ?? '');
  return elements.includes(name) ? ['elements', name] : [name, folder];
}

/** All arrows: between boxes (`core>facts`) and in a box (`core/later>core/element`). */
function arrows(): Arrows {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(resolve(rootDir, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    ts.sys,
    rootDir,
  );
  const found: Arrows = new Map();
  const pattern = 'packages/*/src/**/*.ts';
  const exclude = ['packages/testing/**', '**/*test.ts'];
  for (const file of globSync(pattern, { cwd: rootDir, exclude }).sort()) {
    const [box, folder] = placeOf(file);
    for (const { to, kind } of importsOf(resolve(rootDir, file))) {
      const { resolvedModule } = ts.resolveModuleName(to, resolve(rootDir, file), options, ts.sys);
      const path = relative(rootDir, resolvedModule?.resolvedFileName ?? to);
      const outside = !path.startsWith('packages/');
      if (outside ? !/^(@?lit|chart\.js)\b/.test(to) : !/\.(ts|js)$/.test(path)) continue;
      const [toBox, toFolder] = outside ? [to.replace(/^@|(?!^)[-/].*/g, ''), ''] : placeOf(path);
      const arrow = box === toBox ? `${box}/${folder}>${box}/${toFolder}` : `${box}>${toBox}`;
      if (box === toBox && (folder === toFolder || box === 'elements')) continue;
      if (kind === 'import' || !found.has(arrow)) found.set(arrow, kind);
    }
  }
  return found;
}

/** The middle of a folder's box. */
function middleOf({ folders, x, width }: Place, folder: string): number {
  const step = (width - 20) / folders.length;
  return Math.round(x + 10 + step * (folders.indexOf(folder) + 0.5));
}

function box(place: Place): string {
  const { title, folders, x, y, width, height } = place;
  const room = Math.floor((width - 20) / folders.length) - 4;
  const small = folders.map((folder) => {
    const middle = middleOf(place, folder);
    const top = y + height - 34;
    const name = folder === 'src' ? 'src/*.ts' : folder;
    return `<rect class="folder" x="${middle - room / 2}" y="${top}" width="${room}" height="24"
rx="4"/><text class="small" x="${middle}" y="${top + 16}">${name}</text>`;
  });
  return `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>
<text x="${x + 12}" y="${y + 23}">${title}</text>
${small.join('\n')}`;
}

/** An arc above the folders' boxes. One that leads back to an importer would show a circle. */
function arc(place: Place, from: string, to: string): string {
  const [start, end] = [middleOf(place, from), middleOf(place, to)];
  const right = end > start;
  const base = place.y + place.height - 34;
  const [a, b] = right ? [start + 8, end - 8] : [start - 2, end + 2];
  const top = base - Math.min(62, Math.abs(b - a) / (right ? 6 : 3) + 8);
  return `M${a} ${base}C${a} ${top} ${b} ${top} ${b} ${base - 1}`;
}

function pathOf(arrow: string): string {
  const route = routes[arrow];
  if (route !== undefined) return route;
  const [[name = '', from = ''] = [], [, to = ''] = []] = arrow
    .split('>')
    .map((end) => end.split('/'));
  const place = house[name];
  if (!place?.folders.includes(from) || !place.folders.includes(to))
    throw new Error(`${arrow} has no place in scripts/draw-architecture.ts: draw it there.`);
  return arc(place, from, to);
}

export function draw(): string {
  const lines = [...arrows()].sort().map(
    ([arrow, kind]) =>
      `<path class="${kind}" d="${pathOf(arrow)}">
<title>${arrow.replace('>', ' imports ')}</title></path>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 590" width="860"
height="590" role="img" aria-label="Packages and their imports">
<style>
svg { font: 14px system-ui, sans-serif; background: #fff; }
text { fill: #1c2430; } .small { font-size: 10.5px; text-anchor: middle; }
.box { fill: #f4f6f8; stroke: #8a95a3; } .folder { fill: #fff; stroke: #b6bec8; }
path { fill: none; stroke: #14566b; stroke-width: 1.5; marker-end: url(#head); }
.later { stroke-dasharray: 4 3; } #head path { fill: #14566b; stroke: none; marker-end: none; }
@media (prefers-color-scheme: dark) {
svg { background: #0d1117; } text { fill: #e8ecf1; }
.box { fill: #161c24; stroke: #6b7684; } .folder { fill: #0d1117; stroke: #4a5563; }
path { stroke: #7cc4d8; } #head path { fill: #7cc4d8; }
}
</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7"
markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
${Object.values(house).map(box).join('\n')}
${lines.join('\n')}
</svg>
`;
}

if (import.meta.main) writeFileSync(resolve(rootDir, picture), draw());
