/** Writes a ZIP archive that is the same, byte for byte, each time: it has no dates. */
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that the format has. */
const day = 0x0021;
const deflated = 8;
/** Version 2.0 of the format, for folders and deflate. */
const version = 20;
/** Names are UTF-8. */
const utf8 = 0x0800;
/** A file that everyone may read, as Unix writes it. */
const mode = (0o100644 << 16) >>> 0;

/** `files`: content by path. */
export function zipOf(files: ReadonlyMap<string, string | Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const packed = deflateRawSync(data, { level: 9 });
    const common = numbers(
      ...([
        [version, 2],
        [utf8, 2],
        [deflated, 2],
        [0, 2],
        [day, 2],
      ] as const),
      ...([
        [crc32(data), 4],
        [packed.length, 4],
        [data.length, 4],
        [name.length, 2],
      ] as const),
    );
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, numbers([0, 2]), name, packed]);
    // No extra field, no comment, first disk, no attributes; then the mode and the offset.
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 2], [mode, 4], [offset, 4]);
    const made = numbers([0x02014b50, 4], [(3 << 8) | version, 2]);
    directory.push(Buffer.concat([made, common, rest, name]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = directory.length;
  const end = numbers(
    ...([
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [count, 2],
      [count, 2],
    ] as const),
    ...([
      [listed.length, 4],
      [offset, 4],
      [0, 2],
    ] as const),
  );
  return Buffer.concat([...parts, listed, end]);
}

/** Little-endian numbers, each with its number of bytes. */
function numbers(...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      if (bytes === 2) buffer.writeUInt16LE(value);
      else buffer.writeUInt32LE(value);
      return buffer;
    }),
  );
}
