/** For tests in Node: reads an archive by its directory, as programs do. */
import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

export function entriesOf(zip: Buffer): [name: string, data: Buffer][] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  const found: [string, Buffer][] = [];
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(zip.readUInt32LE(at), 0x02014b50);
    const [checksum, packed, size] = [16, 20, 24].map((offset) => zip.readUInt32LE(at + offset));
    const length = zip.readUInt16LE(at + 28);
    const name = zip.subarray(at + 46, at + 46 + length).toString();
    const start = zip.readUInt32LE(at + 42);
    assert.equal(zip.readUInt32LE(start), 0x04034b50);
    // The fields of the file itself are those of the directory.
    assert.ok(zip.subarray(start + 4, start + 28).equals(zip.subarray(at + 6, at + 30)));
    const data = inflateRawSync(
      zip.subarray(start + 30 + length, start + 30 + length + (packed ?? 0)),
    );
    assert.deepEqual([data.length, crc32(data)], [size, checksum]);
    found.push([name, data]);
    at += 46 + length;
  }
  assert.equal(at, end);
  return found;
}
