/** How an adapter reads what it is given and writes what its host made of it. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** The sources by their file names, such as `element.md`. */
export function sources() {
  return readdirSync('in').map((name) => [name, readFileSync(`in/${name}`, 'utf8')]);
}

export function write(name, text) {
  mkdirSync('out', { recursive: true });
  writeFileSync(`out/${name}`, text);
}

/** Runs `convert` on each source. What a host refuses is told, and the rest goes on. */
export async function convertAll(convert) {
  for (const [name, text] of sources())
    try {
      write(name, await convert(text, name));
    } catch (error) {
      write(`${name}.error`, String(error));
    }
}

/** Writes the files of a small site: `{path: text}`. */
export function site(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(path.replace(/[^/]*$/, '') || '.', { recursive: true });
    writeFileSync(path, text);
  }
}
