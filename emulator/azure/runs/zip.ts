const [END, ENTRY] = [0x06054b50, 0x02014b50];
const [END_SIZE, ENTRY_SIZE] = [22, 46];

/** Names of the files in a zip archive, or undefined when it is none. */
export function zipEntries(archive: Buffer): string[] | undefined {
  const end = archive.lastIndexOf("PK\x05\x06");
  if (end < 0 || end + END_SIZE > archive.length || archive.readUInt32LE(end) !== END) return undefined;
  const names: string[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + ENTRY_SIZE > end || archive.readUInt32LE(at) !== ENTRY) return undefined;
    const length = archive.readUInt16LE(at + 28);
    names.push(archive.toString("utf8", at + ENTRY_SIZE, at + ENTRY_SIZE + length));
    at += ENTRY_SIZE + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return names;
}
