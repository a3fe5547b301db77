import { LocalDate } from '@koersvast/kernel';
import type { Story } from '../story';

const LABEL = 'Besluit over de eerste verlenging';

/**
 * A decision that is still to come, for whoever looks at the demo: its milestone lies some months after that day, with
 * the meetings of colleges and councils on the way to it and one proposal text with the case numbers.
 */
export async function comingDecisionChapter(story: Story): Promise<void> {
  const inkoper = story.person('inkoper');
  const programme = `programmeId=${story.programmeId}`;
  const municipalities: { id: string; name: string }[] = await inkoper.all(`/municipalities?${programme}`);
  const decision = await inkoper.post(`/decisions?${programme}`, {
    code: 'VERLENGING-1',
    title: 'Eerste verlenging van de opdracht',
    ask: 'Wordt de opdracht met twee jaar verlengd?',
    plannedFor: 'komend half jaar',
    source: 'Contract, artikel over verlenging (voorbeeld)',
    questions: [
      {
        label: 'Verlenging met twee jaar',
        options: [
          { label: 'Verlengen', consequence: 'De opdracht loopt twee jaar door onder dezelfde voorwaarden.' },
          { label: 'Niet verlengen', consequence: 'De gemeenten bereiden een nieuwe aanbesteding voor.' },
        ],
      },
    ],
  });
  await inkoper.post(`/decision-proposals?${programme}`, {
    decisionId: decision.id,
    subject: 'Eerste verlenging van de opdracht jeugdhulp',
    requested: 'De opdracht met twee jaar te verlengen\nDe raad hierover te informeren',
    reasons: 'De doelen van de eerste jaren zijn grotendeels gehaald.\nEen nieuwe aanbesteding kost gezinnen rust.',
    finance: 'De verlenging past in de meerjarenraming. De bedragen staan in de bijlage (fictief).',
    followUp: 'Na het besluit van alle gemeenten krijgt de partner bericht.',
    passages: municipalities.map(({ id, name }, index) => ({
      municipalityId: id,
      caseNumber: `Z-2026-${String(101 + index)}`,
      text: index === 0 ? `${name} vraagt daarnaast een jaarlijkse terugkoppeling aan de raad.` : '',
    })),
  });
  const firstTuesday = nextTuesday(LocalDate.at(new Date()));
  await inkoper.post(`/milestones?${programme}`, {
    label: LABEL,
    date: LocalDate.addDays(firstTuesday, 120),
    tracks: [3],
    decisionRoute: 'COLLEGE_AND_COUNCIL',
    decisionId: decision.id,
  });
  for (const [index, { id: municipalityId }] of municipalities.entries()) {
    const days = (count: number, step: number, offset: number) =>
      Array.from({ length: count }, (_, n) => ({
        meetsOn: LocalDate.addDays(firstTuesday, offset + index + n * step),
      }));
    const add = (body: string, deliveryDays: number, dates: object[]) =>
      inkoper.post(`/decision-meetings?${programme}`, { municipalityId, body, deliveryDays, dates });
    await add('COLLEGE', 5, days(8, 14, 7));
    await add('COUNCIL', 15, days(4, 28, 22));
  }
}

/** The first Tuesday after a day: colleges meet in the week. */
function nextTuesday(from: LocalDate): LocalDate {
  const ahead = (9 - LocalDate.weekday(from)) % 7 || 7;
  return LocalDate.addDays(from, ahead);
}
