/** A reader of RFC 5545 that forgives nothing, for tests: what it takes, any calendar program takes. */
export interface ReadCalendar {
  properties: Record<string, string>;
  events: Record<string, string>[];
}

const NAME =
  /^([A-Z0-9-]+(?:;[A-Z0-9-]+=(?:"[^"\u0000-\u001f]*"|[^"\u0000-\u001f;:,]+))*):([^\u0000-\u0008\u000a-\u001f]*)$/u;
const DAY = /^\d{8}$/;
const REQUIRED = ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'SUMMARY'];
const ONCE = [...REQUIRED, 'DTEND;VALUE=DATE', 'URL', 'SEQUENCE', 'TRANSP', 'DESCRIPTION'];
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'CATEGORIES', 'UID', 'X-WR-CALNAME']);

/** @throws Error at the first thing that the standard does not allow */
export function readCalendar(text: string): ReadCalendar {
  demand(text.endsWith('\r\n'), 'the last line has no CRLF');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    demand(!/[\r\n]/.test(line), 'a bare CR or LF');
    demand(Buffer.byteLength(line) <= 75, `a line of more than 75 octets: ${line}`);
  }
  const lines = raw.join('\r\n').replace(/\r\n[ \t]/g, '').split('\r\n'); // prettier-ignore
  demand(lines[0] === 'BEGIN:VCALENDAR' && lines.at(-1) === 'END:VCALENDAR', 'not one VCALENDAR');
  const properties: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let event: Record<string, string> | null = null;
  for (const line of lines.slice(1, -1)) {
    const [, name, value] = NAME.exec(line) ?? [];
    demand(name !== undefined && value !== undefined, `not a content line: ${line}`);
    if (line === 'BEGIN:VEVENT') {
      demand(event === null, 'an event in an event');
      event = {};
    } else if (line === 'END:VEVENT') {
      events.push(checked(event));
      event = null;
    } else {
      const place: Record<string, string> = event ?? properties;
      demand(!(ONCE.includes(name!) && name! in place), `${name} twice`);
      place[name!] = TEXTS.has(name!) ? plain(value!) : value!;
    }
  }
  demand(properties.VERSION === '2.0' && Boolean(properties.PRODID), 'no VERSION 2.0 or PRODID');
  demand(new Set(events.map(({ UID }) => UID)).size === events.length, 'a UID twice');
  return { properties, events };
}

function checked(event: Record<string, string> | null): Record<string, string> {
  demand(event !== null, 'an end without an event');
  for (const name of REQUIRED) demand(Boolean(event![name]), `an event without ${name}`);
  demand(/^\d{8}T\d{6}Z$/.test(event!.DTSTAMP!), 'DTSTAMP is not a moment in UTC');
  const [start, end] = [event!['DTSTART;VALUE=DATE']!, event!['DTEND;VALUE=DATE'] ?? '99999999'];
  demand(DAY.test(start) && DAY.test(end) && start < end, 'an event that ends before it begins');
  demand(event!.SEQUENCE === undefined || /^\d+$/.test(event!.SEQUENCE), 'SEQUENCE is not a number');
  return event!;
}

function plain(value: string): string {
  demand(!/(^|[^\\])(\\\\)*[,;]/.test(value), `a comma or semicolon that is not escaped: ${value}`);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not RFC 5545: ${what}`);
}
