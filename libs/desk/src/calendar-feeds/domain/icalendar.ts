import { createHash } from 'node:crypto';

/** One all-day event. */
export interface FeedEvent {
  /** Stable for the life of the date, unique in the world. */
  uid: string;
  /** 'yyyy-mm-dd' */
  on: string;
  summary: string;
  description: string;
  /** Absolute address of the record. */
  url: string;
  category: string;
  /** Never lower than before. */
  sequence: number;
}

export interface Feed {
  name: string;
  /** Moment at which this was made. */
  madeAt: Date;
  events: readonly FeedEvent[];
}

const LINE_BYTES = 75;

/**
 * A feed as RFC 5545 has it: CRLF, lines of at most 75 octets, text escaped, days as VALUE=DATE with an exclusive end. It
 * names no people.
 */
export function icalendar({ name, madeAt, events }: Feed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Koersvast//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Europe/Amsterdam',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => eventLines(event, madeAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** The same calendar gives the same tag, whenever it is made. */
export const feedTag = (feed: Feed): string =>
  createHash('sha256')
    .update(icalendar({ ...feed, madeAt: new Date(0) }))
    .digest('hex')
    .slice(0, 32);

const eventLines = (event: FeedEvent, madeAt: Date): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${madeAt.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
  `DTSTART;VALUE=DATE:${event.on.replaceAll('-', '')}`,
  `DTEND;VALUE=DATE:${dayAfter(event.on).replaceAll('-', '')}`,
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
  `URL:${event.url}`,
  `CATEGORIES:${escaped(event.category)}`,
  `SEQUENCE:${event.sequence}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Control characters have no place in a content line; a line break is written as \n. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** Long lines go on after CRLF and a blank, never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = '';
      bytes = 1;
    }
    part += sign;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
