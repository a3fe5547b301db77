import { LocalDate } from '@koersvast/kernel';
import type { Story } from '../story';

interface Schedule {
  id: string;
  rowVersion: number;
  planned: { municipalityId: string; number: number; dueOn: string; open: string; state: string }[];
}

/** The schedule of a contract year, in twelve terms that are due on the first working day of the month. */
export async function planAdvances(story: Story, agreedBudgetId: string): Promise<string> {
  const body = { agreedBudgetId, terms: 12, dueDay: 1, dayRule: 'NEXT' };
  const financien = story.person('financien');
  return (await financien.post(`/advance-schedules?programmeId=${story.programmeId}`, body)).id as string;
}

/** Pays what is due before a day, term by term on its own day; one municipality is a week late in every fifth month. */
export async function payAdvances(story: Story, scheduleId: string, before: string): Promise<void> {
  const financien = story.person('financien');
  for (;;) {
    const schedule: Schedule = await financien.get(`/advance-schedules/${scheduleId}`);
    const open = schedule.planned.filter(({ dueOn, state }) => dueOn < before && state !== 'PAID');
    const next = open.filter(({ number }) => number === open[0]?.number);
    if (next.length === 0) return;
    const { number, dueOn } = next[0]!;
    const late = number % 5 === 0 && next.length > 1;
    const paid = late ? next.slice(0, -1) : next;
    const on = next.length === 1 ? LocalDate.addDays(LocalDate.parse(dueOn), 7) : dueOn;
    if (on >= before) return;
    story.on(on);
    await financien.post(
      `/advance-schedules/${scheduleId}/payments`,
      {
        ...{ paidOn: on, reference: `Betaalbatch ${on.slice(0, 7)}${next.length === 1 ? ' naloop' : ''}` },
        lines: paid.map((term) => ({ municipalityId: term.municipalityId, termNumber: number, amount: term.open })),
      },
      schedule.rowVersion,
    );
  }
}
