import { DomainError } from '@koersvast/kernel';
import type { Recurrence } from './recurrence';
import { ScheduledFormat, scheduledPaper } from './scheduled-paper';

export type ScheduleState = 'ACTIVE' | 'PAUSED' | 'ENDED';

/** Somebody of the programme, or an address outside with the reason why. */
export interface Recipient {
  userId: string | null;
  address: string | null;
  reason: string;
}

/** What people fill in of a schedule. */
export interface ScheduleContent extends Recurrence {
  contractId: string;
  municipalityId: string | null;
  title: string;
  paper: string;
  format: ScheduledFormat;
  /** Words above the paper in the message; may be empty. */
  message: string;
  recipients: Recipient[];
}

const LAST_PLACE = { WORKING_DAY: 15, MONTH_DAY: 31, WEEKDAY: 7 } as const;

const refuse = (pointer: string, code: string, params = {}): never => {
  throw new DomainError(code, { params, fields: [{ pointer, code, params }] });
};

function checkPaper({ paper: kind, format, municipalityId }: ScheduleContent): void {
  const paper = scheduledPaper(kind) ?? refuse('/paper', 'report-schedule.unknown-paper');
  if (!paper.formats.includes(format))
    refuse('/format', 'report-schedule.format', { format, formats: paper.formats.join(', ') });
  if (municipalityId !== null && !paper.perMunicipality) refuse('/municipalityId', 'report-schedule.whole');
}

function checkRecipients(recipients: readonly Recipient[]): void {
  const seen = new Set<string>();
  recipients.forEach(({ userId, address, reason }, index) => {
    const pointer = `/recipients/${index}`;
    if ((userId === null) === (address === null)) refuse(pointer, 'report-schedule.recipient');
    if (address !== null && reason === '') refuse(pointer, 'report-schedule.reason', { address });
    const key = userId ?? address!.toLowerCase();
    if (seen.has(key)) refuse(pointer, 'report-schedule.twice', { address: address ?? 'Deze collega' });
    seen.add(key);
  });
}

/** @throws DomainError 422 a paper, rhythm or recipient that cannot be */
export function assertSchedule(content: ScheduleContent): void {
  checkPaper(content);
  const last = LAST_PLACE[content.rhythm];
  if (content.place > last) refuse('/place', 'report-schedule.place', { last });
  if (content.rhythm === 'WEEKDAY' && content.everyMonths !== 1) refuse('/everyMonths', 'report-schedule.weekly');
  checkRecipients(content.recipients);
}
