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

/** The lines in the pieces as they come in, in batches: each batch what one piece completed. */
export async function* copyLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest: Buffer[] = [];
  for await (const piece of pieces) {
    const end = piece.lastIndexOf(LINE_END);
    if (end < 0) {
      rest.push(piece);
      continue;
    }
    // Cut at a line end, so that no sign of several bytes is cut through.
    const whole = Buffer.concat([...rest, piece.subarray(0, end)]).toString('utf8');
    rest = end + 1 < piece.length ? [piece.subarray(end + 1)] : [];
    yield whole.split('\n');
  }
}
