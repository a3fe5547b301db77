import { LocalDate } from '@koersvast/kernel';
import { renderPaper } from '@koersvast/reports';
import type { Story } from '../story';
import type { RunningContract } from './running-contract';

interface Paper {
  title: string;
  kind: string;
  confidentiality: string;
  wooCategory?: string;
  retentionRule: string;
  /** 'yyyy-mm-dd'; left out while the term does not count yet. */
  retentionFrom?: string;
  notes: string;
  words: string;
}

/** What lies in the dossier of the contract, and what comes up in the next weeks. Everything is invented. */
export async function datesAndDossierChapter(story: Story, contract: RunningContract): Promise<void> {
  const today = LocalDate.today();
  story.on(today);
  await papers(story, contract);
  await dates(story, contract, today);
  const wish = { active: true, kinds: ['CONTRACT', 'OBLIGATION', 'ACTION', 'MEETING'], daysAhead: 14, onlyMine: true };
  await story.person('contractmanager').put(`/reminder-settings/own?programmeId=${story.programmeId}`, wish, 0);
}

const papersOf = (firstYear: number): Paper[] => [
  {
    title: 'Overeenkomst, getekend',
    kind: 'AGREEMENT',
    confidentiality: 'INTERNAL',
    wooCategory: 'COVENANT',
    retentionRule: 'CONTRACT',
    notes: 'Getekend door de drie colleges en de partner. De bijlagen gaan voor op de inschrijving.',
    words: 'Partijen komen overeen dat de opdrachtnemer de crisisopvang uitvoert.',
  },
  {
    title: 'Brief over de wachttijden in het voorjaar',
    kind: 'LETTER',
    confidentiality: 'INTERNAL',
    retentionRule: 'CORRESPONDENCE',
    retentionFrom: `${firstYear}-04-18`,
    notes: 'Aanleiding voor het verbeterplan wachttijden.',
    words: 'Wij vragen u voor 1 juni een plan te sturen om de wachttijd te verkorten.',
  },
  {
    title: 'Advies over de uitleg van de prijsbepaling',
    kind: 'ADVICE',
    confidentiality: 'CONFIDENTIAL',
    wooCategory: 'EXCEPTED',
    retentionRule: 'DECISION',
    retentionFrom: `${firstYear}-09-30`,
    notes: 'Alleen voor wie onderhandelt. Niet delen met de partner.',
    words: 'De bepaling laat twee lezingen toe; de eerste ligt het meest voor de hand.',
  },
  {
    title: 'Folder voor gezinnen',
    kind: 'OTHER',
    confidentiality: 'MEMBERS',
    retentionRule: 'CORRESPONDENCE',
    // So long ago that somebody has to decide about it.
    retentionFrom: `${firstYear - 6}-06-01`,
    notes: 'De versie van voor dit contract.',
    words: 'Waar kunt u terecht als het thuis niet meer gaat?',
  },
];

async function papers(story: Story, { id, firstYear }: RunningContract): Promise<void> {
  const manager = story.person('contractmanager');
  for (const { words, ...paper } of papersOf(firstYear)) {
    const file = { name: `${paper.title}.pdf`, bytes: await pdfOf(paper.title, words, firstYear) };
    const added = await manager.upload(`/documents?programmeId=${story.programmeId}`, file, {
      ...paper,
      recordKind: 'contract',
      recordId: id,
    });
    if (paper.kind !== 'AGREEMENT') continue;
    const annex = { name: `${paper.title}, met bijlagen.pdf`, bytes: await pdfOf(paper.title, `${words} Met bijlagen.`, firstYear) }; // prettier-ignore
    await manager.upload(`/documents/${added.id}/versions`, annex, {}, added.rowVersion);
  }
}

const pdfOf = (title: string, words: string, year: number): Promise<Buffer> =>
  renderPaper(
    {
      kind: 'Voorbeeld',
      title,
      subtitle: ['Verzonnen stuk bij een verzonnen contract'],
      organisation: 'Voorbeeldprogramma',
      fictitious: 'Voorbeeld, niet van een echt contract.',
      facts: [],
      source: { asOf: null, knownOn: null, snapshot: null, template: 'Voorbeeld 1.0' },
      hash: null,
      createdAt: `${year}-01-10T09:00:00.000Z`,
      sections: [{ id: 'tekst', heading: title, level: 1, flow: true, blocks: [{ type: 'paragraph', text: words }] }],
    },
    'pdf',
  );

async function dates(story: Story, { id }: RunningContract, today: LocalDate): Promise<void> {
  const manager = story.person('contractmanager');
  const { user } = await manager.get('/session');
  const about = { subjectKind: 'contract', subjectId: id };
  const actions: [string, number][] = [
    ['Reactie op de kwartaalcijfers sturen', 4],
    ['Verbeterplan wachttijden bespreken met de partner', 11],
    ['Stukken voor het bestuurlijk overleg klaarzetten', 19],
  ];
  for (const [title, days] of actions) {
    await manager.post('/actions', { ...about, title, ownerId: user.id, dueOn: LocalDate.addDays(today, days) });
  }
}
