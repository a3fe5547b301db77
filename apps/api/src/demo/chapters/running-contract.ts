import type { Story } from '../story';

export interface RunningContract {
  id: string;
  /** The first of its six years; this year is the third. */
  startYear: number;
  /** The year from which its management is told: its second. */
  firstYear: number;
}

const YEARS = 6;

/** A contract in its third year, from a smaller tender that was decided before this one began. Everything is invented. */
export async function runningContractChapter(story: Story): Promise<RunningContract> {
  const startYear = new Date().getFullYear() - 2;
  story.on(`${startYear - 1}-10-01`);
  const awardId = await award(story, `${startYear - 1}-10-01`);
  story.on(`${startYear}-01-01`);
  const manager = story.person('contractmanager');
  const draft = await manager.post('/contracts', {
    awardId,
    title: 'Gezinshuizen en crisisopvang (voorbeeld)',
    startsOn: `${startYear}-01-01`,
    endsOn: `${startYear + YEARS - 1}-12-31`,
    paymentRoute: 'A',
  });
  const yearValues = Array.from({ length: YEARS }, (_, index) => ({ year: startYear + index, amount: '89200000.00' }));
  const valued = await manager.patch(`/contracts/${draft.id}`, { yearValues }, draft.rowVersion);
  await manager.post(`/contracts/${draft.id}/activate`, {}, valued.rowVersion);
  return { id: draft.id as string, startYear, firstYear: startYear + 1 };
}

async function award(story: Story, decidedOn: string): Promise<string> {
  const inkoper = story.person('inkoper');
  const title = 'Gezinshuizen en crisisopvang (voorbeeld)';
  const { id: tenderId } = await inkoper.post(`/tenders?programmeId=${story.programmeId}`, { title });
  const draft = await inkoper.post('/requirements', {
    tenderId,
    kind: 'REQUIREMENT',
    title: 'Crisisopvang dag en nacht',
    text: 'De opdrachtnemer vangt een kind in crisis dezelfde dag op, ook in de nacht.',
    rationale: 'Een crisis wacht niet tot de volgende werkdag.',
    evidence: 'Rooster van de crisisdienst.',
    evidenceMoment: 'WITH_OFFER',
    testable: true,
    testMethod: 'Steekproef uit de roosters.',
  });
  const submitted = await inkoper.post(`/requirements/${draft.id}/submit`, {}, draft.rowVersion);
  await inkoper.post(`/requirements/${draft.id}/adopt`, {}, submitted.rowVersion);
  const baseline = await inkoper.post('/requirement-baselines', { tenderId, name: 'PvE 1.0' });
  await story.agree('inkoper', baseline.approvalId);
  const { id } = await inkoper.post('/awards', {
    tenderId,
    baselineId: baseline.id,
    contractorName: 'Stichting Voorbeeld Noord',
    contractorKvk: '12345678',
    decidedOn,
    motivation: 'De enige inschrijving, en zij voldoet.',
    byHandReason: 'De inschrijving is beoordeeld voordat Koersvast in gebruik was.',
  });
  return id as string;
}
