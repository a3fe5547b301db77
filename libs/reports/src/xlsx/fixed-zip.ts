const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980 in the date format of zip: the same moment in every file. */
const MOMENT = 0x00210000;

/**
 * Sets every moment in a zip to one fixed moment, in place: a workbook is the same file whenever it is written. Walks the
 * central directory (APPNOTE.TXT 4.3.12); sizes and checksums stay as they are.
 */
export function fixZipTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('not a zip: no end of central directory');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('not a zip: broken central directory');
    const local = zip.readUInt32LE(at + 42);
    zip.writeUInt32LE(MOMENT, at + 12);
    zip.writeUInt32LE(MOMENT, local + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
