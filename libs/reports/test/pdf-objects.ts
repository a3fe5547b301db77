import { inflateSync } from 'node:zlib';

/** A PDF value as the specs read it: names and strings as text, references as {ref}. */
export type PdfValue = null | boolean | number | string | { ref: number } | PdfValue[] | PdfDict;
export interface PdfDict {
  [name: string]: PdfValue | undefined;
}

const TOKEN =
  /\s*(<<|>>|\[|\]|\/[^\s/[\]<>()]*|<[0-9a-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\d+ \d+ R|[-+.\d]+|true|false|null)/y;

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  value(): PdfValue {
    const token = this.next();
    if (token === '<<') return this.dict();
    if (token === '[') return this.list();
    if (token.startsWith('/')) return token.slice(1);
    if (token.startsWith('(')) return unescape(token.slice(1, -1));
    if (token.startsWith('<')) return token;
    if (token.endsWith(' R')) return { ref: Number.parseInt(token, 10) };
    return token === 'null' ? null : token === 'true' ? true : token === 'false' ? false : Number(token);
  }

  private next(): string {
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.source);
    if (found?.[1] === undefined) throw new Error(`no PDF value at ${this.source.slice(this.at, this.at + 40)}`);
    this.at = TOKEN.lastIndex;
    return found[1];
  }

  private peek(): string {
    const from = this.at;
    const token = this.next();
    this.at = from;
    return token;
  }

  private dict(): PdfDict {
    const dict: PdfDict = {};
    while (this.peek() !== '>>') {
      const name = this.next().slice(1);
      dict[name] = this.value();
    }
    this.next();
    return dict;
  }

  private list(): PdfValue[] {
    const list: PdfValue[] = [];
    while (this.peek() !== ']') list.push(this.value());
    this.next();
    return list;
  }
}

/** Bytes of a string literal; two bytes a sign when it begins with a byte order mark. */
function unescape(literal: string): string {
  const bytes = literal.replace(/\\(\d{3}|[\s\S])/g, (_, code: string) =>
    /^\d/.test(code)
      ? String.fromCharCode(Number.parseInt(code, 8))
      : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[code] ?? code),
  );
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

/** All objects of a PDF file as pdfkit writes it: no object streams, no cross-reference streams. */
export class PdfObjects {
  private readonly raw = new Map<number, { head: string; stream: Buffer | null }>();
  readonly root: PdfDict;
  readonly info: PdfDict;

  constructor(file: Buffer) {
    const source = file.toString('latin1');
    for (const match of source.matchAll(/(?<=\n|^)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
      const [, number = '', body = ''] = match;
      const cut = body.indexOf('\nstream\n');
      const stream = cut < 0 ? null : Buffer.from(body.slice(cut + 8, body.lastIndexOf('\nendstream')), 'latin1');
      this.raw.set(Number(number), { head: cut < 0 ? body : body.slice(0, cut), stream });
    }
    const trailer = this.parse(source.slice(source.lastIndexOf('trailer') + 7)) as PdfDict;
    this.root = this.dict(trailer['Root']);
    this.info = this.dict(trailer['Info']);
  }

  /** The value behind a reference, or the value itself. */
  get(value: PdfValue | undefined): PdfValue {
    if (value === undefined) return null;
    if (value === null || typeof value !== 'object' || !('ref' in value)) return value;
    return this.parse(this.raw.get(value.ref as number)?.head ?? 'null');
  }

  dict(value: PdfValue | undefined): PdfDict {
    return this.get(value) as PdfDict;
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.get(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  }

  /** Unpacked bytes of a stream, as latin1. */
  stream(value: PdfValue | undefined): string {
    const number = (value as { ref: number }).ref;
    const bytes = this.raw.get(number)?.stream ?? Buffer.alloc(0);
    const packed = this.dict(value)['Filter'] === 'FlateDecode';
    return (packed ? inflateSync(bytes) : bytes).toString('latin1');
  }

  private parse(source: string): PdfValue {
    return new Reader(source).value();
  }
}
