/** The plugin in every version of PHP that npm has, in a WordPress with a database in a file. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rootDir } from '../../../scripts/run.ts';
import { attacks, hostileBlocks } from './attacks.js';
import type { Checks } from './checks.js';
import { harmless } from './harmless.js';
import { compareJoins, joinCases } from './joins.js';
import { writePluginTo } from './plugin.js';
import { copyWordPress } from './site.js';

/** The plugin allows 7.4 and newer. */
const versions = ['7.4', '8.0', '8.1', '8.2', '8.3', '8.4', '8.5'] as const;
const cache = join(rootDir, '.cache/php');
/** What is installed there, by version. */
const pinned = join(import.meta.dirname, 'wasm');
const integration = 'sqlite-database-integration-main';

/** What this uses of the packages, which are not installed with the root. */
interface Php {
  mkdir: (path: string) => void;
  mount: (path: string, handler: unknown) => Promise<unknown>;
  run: (code: { code: string }) => Promise<{ text: string; errors: string; exitCode: number }>;
  exit: () => void;
}
interface Universal {
  PHP: new (runtime: number) => Php;
}
interface ForNode {
  loadNodeRuntime: (version: string, options: object) => Promise<number>;
  createNodeFsMountHandler: (folder: string) => unknown;
}

/** What attack.php writes. */
interface Attacked {
  version: string;
  active: boolean;
  noticed: string[];
  printed: string[];
}

export async function everyPhp(checks: Checks, from: string): Promise<void> {
  installPackages();
  const folder = mkdtempSync(join(tmpdir(), 'ht-php-'));
  try {
    prepare(folder, from);
    let first: Attacked | undefined;
    for (const version of versions)
      await checks.check(`PHP ${version}: no notice, no harm, and the same texts`, async () => {
        const attacked = await attack(folder, version);
        assert.ok(attacked.active && attacked.version.startsWith(version), attacked.version);
        assert.deepEqual(attacked.noticed, []);
        first ??= judged(attacked);
        assert.deepEqual(attacked.printed, first.printed);
        console.log(`         ${attacked.version}: ${attacked.printed.length} hostile texts`);
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As the lock file says, unless that was done since it last changed. */
function installPackages(): void {
  const files = ['package.json', 'package-lock.json', '.npmrc'];
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  const same = files.every((file) => read(join(cache, file)) === read(join(pinned, file)));
  if (same && existsSync(join(cache, 'node_modules/.package-lock.json'))) return;
  mkdirSync(cache, { recursive: true });
  for (const file of files) copyFileSync(join(pinned, file), join(cache, file));
  console.log('Installing versions of PHP. This takes a minute, and 850 MB.');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: cache,
    stdio: 'inherit',
  });
}

/** A WordPress with the plugin, and what is to be tried on it. */
function prepare(folder: string, from: string): void {
  const site = join(folder, 'site');
  copyWordPress(from, site);
  writePluginTo(join(site, 'wp-content/plugins'));
  cpSync(join(import.meta.dirname, 'php'), join(folder, 'php'), { recursive: true });
  const builds = dirname(resolved('@wp-playground/wordpress-builds/package.json'));
  const zip = 'src/sqlite-database-integration/sqlite-database-integration.zip';
  copyFileSync(join(builds, zip), join(folder, 'sqlite.zip'));
  writeFileSync(join(site, 'wp-config.php'), config);
  const hostile = {
    shortcodes: attacks().map((each) => each.toString('base64')),
    blocks: hostileBlocks(),
  };
  writeFileSync(join(folder, 'hostile.json'), JSON.stringify(hostile));
  writeFileSync(join(folder, 'cases.json'), JSON.stringify(joinCases()));
}

const config = `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '/wp-test/php.log' );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

const resolved = (name: string): string => createRequire(join(cache, 'x.js')).resolve(name);

/** Puts the database into a file. */
const useFile = `
$archive = new ZipArchive();
$archive->open( '/wp-test/sqlite.zip' );
$archive->extractTo( '/wp-test/site/wp-content/plugins' );
$folder = '/wp-test/site/wp-content/plugins/${integration}';
$copy = file_get_contents( $folder . '/db.copy' );
$copy = str_replace( '{SQLITE_IMPLEMENTATION_FOLDER_PATH}', $folder, $copy );
$copy = str_replace( '{SQLITE_PLUGIN}', '${integration}/load.php', $copy );
file_put_contents( '/wp-test/site/wp-content/db.php', $copy );
`;

/** Installs WordPress, activates the plugin, and tries everything. */
async function attack(folder: string, version: string): Promise<Attacked> {
  const load = createRequire(join(cache, 'x.js'));
  const { PHP } = load('@php-wasm/universal') as Universal;
  const { loadNodeRuntime, createNodeFsMountHandler } = load('@php-wasm/node') as ForNode;
  rmSync(join(folder, 'site/wp-content/database'), { recursive: true, force: true });
  const php = new PHP(await loadNodeRuntime(version, { emscriptenOptions: { processId: 1 } }));
  php.mkdir('/wp-test');
  await php.mount('/wp-test', createNodeFsMountHandler(folder));
  const run = async (code: string): Promise<string> => {
    const head = "<?php ini_set( 'memory_limit', '1G' ); $_SERVER['HTTP_HOST'] = 'example.org';";
    const { text, errors, exitCode } = await php.run({ code: `${head}\n${code}` });
    assert.equal(exitCode, 0, `${text}\n${errors}`);
    return text;
  };
  const script = (name: string, ...args: string[]) => {
    const all = [name, ...args].map((each) => `'${each}'`).join(', ');
    return run(`$argv = array( ${all} ); require '/wp-test/php/${name}';`);
  };
  try {
    await run(useFile);
    await script('setup.php', '/wp-test/site', 'https://example.org');
    await script('run.php', '/wp-test/site', 'activate', 'ht-widgets/ht-widgets.php');
    await script('attack.php', '/wp-test/site', '/wp-test/hostile.json', '/wp-test/printed.json');
    compareJoins(
      await script(
        'joins.php',
        '/wp-test/site/wp-content/plugins/ht-widgets',
        '/wp-test/cases.json',
      ),
    );
    return JSON.parse(readFileSync(join(folder, 'printed.json'), 'utf8')) as Attacked;
  } finally {
    php.exit();
  }
}

function judged(attacked: Attacked): Attacked {
  const all = attacks();
  const tried = [...all, Buffer.from(hostileBlocks())];
  assert.equal(attacked.printed.length, 2 * tried.length);
  for (const [i, text] of attacked.printed.entries()) {
    const from = String(tried[i % tried.length]).slice(0, 200);
    harmless(Buffer.from(text, 'base64').toString(), from);
  }
  return attacked;
}
