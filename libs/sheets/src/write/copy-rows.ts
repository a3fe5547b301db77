/** The escapes of the text form of COPY (PostgreSQL, COPY, "Text Format"). */
const SIGNS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const LINE_END = 0x0a;

/** Null is an empty text: a list shows both as nothing. */
const fieldOf = (field: string): string =>
  field === '\\N' ? '' : field.replace(/\\(.)/gs, (_, sign: string) => SIGNS[sign] ?? sign);

/** The fields of one line of `copy ... to stdout`. */
export function copyFields(line: string): string[] {
  const fields = line.split('\t');
  return line.includes('\\') ? fields.map(fieldOf) : fields;
}

/** So much is worth a turn of whoever packs it; a connection gives eight kilobytes at a time. */
const ENOUGH = 64 * 1024;

/** The lines in the pieces as they come in, in batches. */
export async function* copyLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < ENOUGH || !piece.includes(LINE_END)) continue;
    const bytes = Buffer.concat(held);
    // Cut at a line end, so that no sign of several bytes is cut through.
    const end = bytes.lastIndexOf(LINE_END);
    yield bytes.toString('utf8', 0, end).split('\n');
    held = [bytes.subarray(end + 1)];
    size = bytes.length - end - 1;
  }
  if (size > 0)
    yield Buffer.concat(held)
      .toString('utf8', 0, size - 1)
      .split('\n');
}
