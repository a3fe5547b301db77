import type { components } from '@web/api/schema';
import { t } from '@web/texts';

export type ScheduleDetail = components['schemas']['ReportScheduleDetailResponse'];
export type ScheduleBody = components['schemas']['ReportScheduleRequest'];

export type ScheduleValues = {
  contractId: string;
  municipalityId: string;
  title: string;
  paper: string;
  format: string;
  message: string;
  rhythm: string;
  place: string;
  everyMonths: string;
  firstMonth: string;
  atTime: string;
  colleagues: string[];
  outside: { address: string; reason: string }[];
};

export const EMPTY: ScheduleValues = {
  ...{ contractId: '', municipalityId: '', title: '', paper: 'contract-stand', format: 'pdf', message: '' },
  ...{ rhythm: 'WORKING_DAY', place: '3', everyMonths: '1', firstMonth: '1', atTime: '07:30' },
  ...{ colleagues: [], outside: [] },
};

export const valuesOf = (schedule: ScheduleDetail): ScheduleValues => ({
  ...{ contractId: schedule.contractId, municipalityId: schedule.municipalityId ?? '', title: schedule.title },
  ...{ paper: schedule.paper, format: schedule.format, message: schedule.message, rhythm: schedule.rhythm },
  ...{ place: String(schedule.place), everyMonths: String(schedule.everyMonths) },
  ...{ firstMonth: String(schedule.firstMonth), atTime: schedule.atTime },
  colleagues: schedule.recipients.flatMap(({ userId }) => userId ?? []),
  outside: schedule.recipients.flatMap(({ address, reason }) => (address === null ? [] : [{ address, reason }])),
});

export const bodyOf = (values: ScheduleValues): ScheduleBody => ({
  ...{ contractId: values.contractId, municipalityId: values.municipalityId || null, title: values.title },
  ...{ paper: values.paper, format: values.format as 'pdf', message: values.message },
  ...recurrenceOf(values),
  recipients: [
    ...values.colleagues.map((userId) => ({ userId, address: null, reason: '' })),
    ...values.outside.map(({ address, reason }) => ({ userId: null, address: address.trim(), reason })),
  ],
});

/** As the API takes it; a weekly rhythm knows no months. */
export const recurrenceOf = ({ rhythm, place, everyMonths, firstMonth, atTime }: ScheduleValues) => ({
  ...{ rhythm: rhythm as 'WEEKDAY', place: Number(place), firstMonth: Number(firstMonth), atTime: atTime.trim() },
  everyMonths: (rhythm === 'WEEKDAY' ? 1 : Number(everyMonths)) as 1,
});

const LAST: Record<string, number> = { WORKING_DAY: 15, MONTH_DAY: 31, WEEKDAY: 7 };

export const placeProblem = (place: string, { rhythm }: ScheduleValues): string | null => {
  const [number, last] = [Number(place), LAST[rhythm] ?? 31];
  return Number.isInteger(number) && number >= 1 && number <= last ? null : t('schedule.need-place', { last });
};

export const timeProblem = (time: string): string | null =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim()) ? null : t('schedule.need-time');

const need = (value: string): string | null => (value.trim() ? null : t('schedule.need'));

/** The first address that is not one, or stands there without a reason. */
const outsideProblem = (outside: ScheduleValues['outside']): string | null => {
  if (outside.some(({ address }) => !/^\S+@\S+\.\S+$/.test(address.trim()))) return t('schedule.need-address');
  return outside.some(({ reason }) => !reason.trim()) ? t('schedule.need-reason') : null;
};

export const scheduleRules = {
  ...{ contractId: need, title: need, paper: need, format: need, place: placeProblem, atTime: timeProblem },
  colleagues: (chosen: string[], { outside }: ScheduleValues) =>
    chosen.length + outside.length > 0 ? null : t('schedule.need-recipient'),
  outside: outsideProblem,
};
