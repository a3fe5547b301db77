import type { Story } from '../story';

interface Milestone {
  id: string;
  label: string;
  endsOn: string;
  rowVersion: number;
}

/** What the tender itself goes through, beside the milestones that the programme shares: label, day, after which one. */
const PLANNING: { label: string; date: string; after?: string; minimumDays?: number; basis?: string }[] = [
  { label: 'Publicatie van de aanbesteding', date: '2021-10-04' },
  { label: 'Uiterste dag voor vragen', date: '2021-11-08', after: 'Publicatie van de aanbesteding' },
  { label: 'Nota van Inlichtingen', date: '2021-11-22', after: 'Uiterste dag voor vragen' },
  {
    label: 'Sluiting van de inschrijving',
    date: '2021-12-14',
    after: 'Nota van Inlichtingen',
    minimumDays: 10,
    basis: 'artikel 2.54',
  },
  { label: 'Beoordeling afgerond', date: '2022-01-18', after: 'Sluiting van de inschrijving' },
  { label: 'Gunningsbeslissing verzonden', date: '2022-02-10', after: 'Beoordeling afgerond' },
];

/** The planning of the tender: what waits for what, and since when which was reached. */
export async function planningChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const made = new Map<string, Milestone>();
  for (const { label, date, after, minimumDays, basis } of PLANNING) {
    const milestone = await inkoper.post(`/milestones?programmeId=${story.programmeId}`, {
      label,
      date,
      tracks: [2],
      tenderId: story.tenderId,
    });
    made.set(label, milestone);
    if (!after) continue;
    const minimum = minimumDays ? { minimumDays, origin: 'LAW', purpose: 'WITHIN', basis } : {};
    const dependencies = [{ afterId: made.get(after)!.id, lagDays: 0, ...minimum }];
    await inkoper.put(`/milestones/${milestone.id}/dependencies`, { dependencies }, milestone.rowVersion);
  }
}

/** Reports what was reached until a day; what nobody is sure of stays unreported. */
export async function reachedChapter(story: Story, until: string): Promise<void> {
  const inkoper = story.person('inkoper');
  const all: Milestone[] = await inkoper.all(`/milestones?programmeId=${story.programmeId}`);
  for (const { id, endsOn, rowVersion, label } of all)
    if (endsOn <= until && !UNCERTAIN.test(label))
      await inkoper.patch(`/milestones/${id}`, { reachedOn: endsOn }, rowVersion);
}

/** Announced in the sources, without a word of whether it came. */
const UNCERTAIN = /nieuwsbrief|inspiratiecaf/i;
