/** A record that does not end: longer than it may be, or a quote that is never closed. `line` is where it begins, from 1. */
export class UnendingRecord extends Error {
  constructor(
    readonly why: 'too-long' | 'quote',
    readonly line: number,
  ) {
    super(`The record on line ${line} does not end: ${why}`);
  }
}

const QUOTE = '"';
const DELIMITERS_OF_RECORDS = ['\r\n', '\n', '\r'] as const;

/**
 * Cuts text that comes in pieces into records. A field in quotes may hold delimiters, line ends and doubled quotes; a
 * quote inside other text is a letter like any other. The first line end outside quotes is the one of the whole file.
 *
 * By hand, because a ledger has millions of lines in which nothing is quoted: those are cut without a look at each letter.
 * csv-parse, which says the same of every text (csv-records.spec.ts), takes six times as long.
 */
export class CsvRecords {
  private text = '';
  private at = 0;
  /** The next quote from `at` on; Infinity when there is none. */
  private quote = -1;
  private lineEnd: string | null = null;
  private line = 1;

  /** @param most letters of one record */
  constructor(
    private readonly delimiter: string,
    private readonly most: number,
  ) {}

  /** The records of all pieces in order. @throws UnendingRecord */
  *of(pieces: Iterable<string>): Generator<string[], void, void> {
    for (const piece of pieces) {
      this.text = this.at < this.text.length ? this.text.slice(this.at) + piece : piece;
      this.at = 0;
      this.quote = -1;
      for (let record = this.next(false); record; record = this.next(false)) yield record;
      this.demandShort(this.text.length - this.at);
    }
    for (let record = this.next(true); record; record = this.next(true)) yield record;
  }

  /** The record that begins at `at`; null when more text is needed, or at the end. */
  private next(last: boolean): string[] | null {
    const { text, at } = this;
    if (at >= text.length) return null;
    if (this.quote < at) this.quote = orNever(text.indexOf(QUOTE, at));
    const end = this.lineEnd === null ? -1 : text.indexOf(this.lineEnd, at);
    const plain = this.lineEnd !== null && this.quote > (end < 0 ? text.length : end);
    if (!plain) return this.careful(last);
    if (end < 0 && !last) return null;
    const until = end < 0 ? text.length : end;
    this.line += 1;
    return this.taken(text.slice(at, until).split(this.delimiter), until);
  }

  /** Field by field: a record with quotes, or the first one, of which the line end is still to be found. */
  private careful(last: boolean): string[] | null {
    const { text } = this;
    const fields: string[] = [];
    for (let from = this.at; ; from += 1) {
      const field = text[from] === QUOTE ? this.quoted(from, last) : { value: '', end: from };
      if (!field) return null;
      const end = field.closed ? field.end : this.endOfPlain(field.end);
      // A line end of two letters may be cut in two by the end of the piece.
      if (!last && end >= text.length - 1) return null;
      fields.push(field.value + text.slice(field.end, end));
      if (text[end] !== this.delimiter) {
        this.line += text.slice(this.at, end + 1).split(/\r\n|\r|\n/).length - 1;
        return this.taken(fields, end);
      }
      from = end;
    }
  }

  private endOfPlain(from: number): number {
    const { text } = this;
    const delimiter = this.delimiter.charCodeAt(0);
    for (let end = from; end < text.length; end += 1) {
      const sign = text.charCodeAt(end);
      if (sign === delimiter || ((sign === 10 || sign === 13) && this.endsAt(end))) return end;
    }
    return text.length;
  }

  /**
   * A field whose quote opens at `from`: its text and where it ends. When other text follows the closing quote, the quotes
   * are letters and that text belongs to it.
   */
  private quoted(from: number, last: boolean): { value: string; end: number; closed?: boolean } | null {
    const { text } = this;
    let value = '';
    for (let at = from + 1; ;) {
      const close = text.indexOf(QUOTE, at);
      if (close < 0 || (close + 1 >= text.length && !last)) {
        if (last) throw new UnendingRecord('quote', this.line);
        return null;
      }
      value += text.slice(at, close);
      at = close + 2;
      if (text[close + 1] === QUOTE) value += QUOTE;
      else {
        const follows = text[close + 1];
        const closed = follows === undefined || follows === this.delimiter || this.endsAt(close + 1);
        // Half of a line end: the other half is in the next piece.
        if (!closed && follows === '\r' && close + 2 >= text.length && !last) return null;
        return { value: closed ? value : `${QUOTE}${value}${QUOTE}`, end: close + 1, closed };
      }
    }
  }

  /** Whether a line end stands there; the first one that is seen is that of the file. */
  private endsAt(at: number): boolean {
    const sign = this.text[at];
    if (sign !== '\n' && sign !== '\r') return false;
    if (this.lineEnd !== null) return this.text.startsWith(this.lineEnd, at);
    if (sign === '\r' && at + 1 >= this.text.length) return true;
    this.lineEnd = DELIMITERS_OF_RECORDS.find((one) => this.text.startsWith(one, at))!;
    return true;
  }

  private taken(fields: string[], end: number): string[] {
    this.demandShort(end - this.at);
    this.at = Math.min(this.text.length, end + (this.lineEnd?.length ?? 1));
    return fields;
  }

  private demandShort(length: number): void {
    if (length > this.most) throw new UnendingRecord('too-long', this.line);
  }
}

const orNever = (index: number): number => (index < 0 ? Infinity : index);
