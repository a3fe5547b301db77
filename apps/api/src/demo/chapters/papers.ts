import { LocalDate, timeAt } from '@koersvast/kernel';
import type { Story } from '../story';
import type { StoryClient } from '../story-client';
import { idOf } from './risks';
import type { RunningContract } from './running-contract';

interface Made {
  id: string;
  rowVersion: number;
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The dossier of the first year for the accountant, and two papers that go out by themselves. */
export async function papersChapter(story: Story, { id: contractId, firstYear }: RunningContract): Promise<void> {
  const financien = story.person('financien');
  // Now, to the minute: an earlier moment would leave what the story itself did out of the audit in it.
  story.on(LocalDate.today(), timeAt(new Date()));
  await financien.post('/year-end-dossiers', {
    ...{ contractId, year: firstYear },
    note: 'Voor de controle van de jaarstukken (fictief).',
  });
  await story.work();
  // Long enough ago for one moment to have passed when the demo opens: the log then shows it going out by itself.
  story.on(daysAgo(32));
  const schedule = await monthlyStand(story, financien, contractId);
  await financien.post(`/report-schedules/${schedule.id}/runs`, {}, schedule.rowVersion);
  await quarterlyExtract(story, contractId);
  await story.work();
}

async function monthlyStand(story: Story, financien: StoryClient, contractId: string): Promise<Made> {
  const reader = await idOf(story.person('lezer'));
  return financien.post(`/report-schedules?programmeId=${story.programmeId}`, {
    ...{
      contractId,
      municipalityId: null,
      title: 'Maandstand voor de gemeenten',
      paper: 'contract-stand',
      format: 'pdf',
    },
    ...{ message: 'Hierbij de stand van het contractbudget eind vorige maand.', rhythm: 'WORKING_DAY', place: 3 },
    ...{ everyMonths: 1, firstMonth: 1, atTime: '07:30' },
    recipients: [
      { userId: await idOf(story.person('contractmanager')), address: null, reason: '' },
      { userId: reader, address: null, reason: '' },
      { userId: null, address: 'financien@partner.example', reason: 'Afspraak in het tactisch overleg (fictief)' },
    ],
  }) as Promise<Made>;
}

async function quarterlyExtract(story: Story, contractId: string): Promise<void> {
  const second = story.person('financien', 2);
  const made = (await second.post(`/report-schedules?programmeId=${story.programmeId}`, {
    ...{
      contractId,
      municipalityId: null,
      title: 'Iv3 per kwartaal',
      paper: 'iv3-extract',
      format: 'xlsx',
      message: '',
    },
    ...{ rhythm: 'MONTH_DAY', place: 20, everyMonths: 3, firstMonth: 1, atTime: '08:00' },
    recipients: [{ userId: await idOf(story.person('financien')), address: null, reason: '' }],
  })) as Made;
  const reason = 'Tot de taakvelden van dit jaar zijn nagelopen';
  await second.post(`/report-schedules/${made.id}/pause`, { reason }, made.rowVersion);
}
