import type { components } from '@web/api/schema';
import { t } from '@web/texts';

export type Attendee = components['schemas']['AttendeeResponse'];

/** One per line: "Naam, adres@voorbeeld.nl"; the address may be left out. */
export const attendeesText = (attendees: readonly Attendee[]): string =>
  attendees.map(({ name, email }) => (email ? `${name}, ${email}` : name)).join('\n');

/** And back; who told not to come stays so. */
export function readAttendees(text: string, before: readonly Attendee[] = []): Attendee[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, name = line, email] = /^(.*?)[,;\s]+<?([^\s,;<>]+@[^\s,;<>]+)>?$/.exec(line) ?? [];
      const known = before.find((one) => one.name === name.trim());
      return { name: name.trim(), email: email ?? null, absent: known?.absent ?? false };
    });
}

/** What is wrong with the lines, or null: somebody without a name, or what looks like an address and is none. */
export function attendeesProblem(text: string): string | null {
  const wrong = readAttendees(text).find(({ name, email }) => !name || (!email && name.includes('@')));
  return wrong ? t('meeting.attendees.wrong', { line: wrong.name || (wrong.email ?? '') }) : null;
}
