import { LocalDate } from '@koersvast/kernel';
import type { Block, ReportDocument, Section } from '@koersvast/reports';
import type { ActionResponse } from '../../actions/http/action.response';
import type { MeetingResponse } from '../http/meeting.response';
import type { MeetingPaper } from './meeting-paper.query';

const people = (text: string): Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line): Block => ({ type: 'paragraph', text: line, voice: 'people' }));

const section = (id: string, heading: string, blocks: readonly Block[], level: 1 | 2 = 1): Section[] =>
  blocks.length > 0 ? [{ id, heading, level, ...(level === 1 ? { flow: true } : {}), blocks }] : [];

const names = (meeting: MeetingResponse, absent: boolean): string =>
  meeting.attendees
    .filter((one) => one.absent === absent)
    .map(({ name }) => name)
    .join(', ');

const facts = (meeting: MeetingResponse): { label: string; value: string }[] =>
  [
    { label: 'Datum', value: LocalDate.format(meeting.heldOn) },
    { label: 'Plaats', value: meeting.place },
    { label: 'Genodigd', value: names(meeting, false) },
    { label: 'Afgemeld', value: names(meeting, true) },
  ].filter(({ value }) => value);

const head = (kind: string, { meeting, frame }: MeetingPaper) => ({
  sheet: true as const,
  ...{ ...frame, kind, title: meeting.title, subtitle: [meeting.subjectName].filter(Boolean), facts: facts(meeting) },
});

/** One line per point, with why it is there. */
function agendaBlocks({ items }: MeetingResponse): Block[] {
  const line = ({ title, note, source }: MeetingResponse['items'][number]): string =>
    [source?.code ? `${source.code} ${title}` : title, note].filter(Boolean).join(': ');
  return items.length > 0 ? [{ type: 'list', ordered: true, items: items.map(line) }] : [];
}

/** The invitation: who, when, where, and the points in their order. */
export const agendaPaper = (paper: MeetingPaper): ReportDocument => ({
  ...head('Agenda', paper),
  sections: [
    ...section('uitnodiging', 'Vooraf', people(paper.meeting.agenda)),
    ...section('agenda', 'Agenda', agendaBlocks(paper.meeting)),
  ],
});

const actionTable = (actions: ActionResponse[]): Block[] =>
  actions.length === 0
    ? []
    : [
        {
          ...{ type: 'table', key: 'acties', caption: 'Acties' },
          columns: [
            { key: 'title', label: 'Actie', kind: 'text', weight: 4 },
            { key: 'owner', label: 'Wie', kind: 'text', weight: 2 },
            { key: 'dueOn', label: 'Voor', kind: 'date' },
            { key: 'state', label: 'Toestand', kind: 'text', weight: 1 },
          ],
          rows: actions.map(({ title, owner, dueOn, state }) => ({
            cells: { title, owner: owner.name, dueOn, state: STATES[state] },
          })),
        },
      ];

const STATES = { OPEN: 'open', DONE: 'gedaan', WITHDRAWN: 'vervallen' };

/** Per point what was said, decided and agreed to do. */
function pointSections({ meeting, actions }: MeetingPaper): Section[] {
  const [latest] = meeting.minutes;
  const told = (latest?.points ?? []).filter(({ agendaItemId }) => agendaItemId);
  if (told.length === 0) return section('verslag', 'Verslag', people(latest?.text ?? ''));
  const general = latest!.points.find(({ agendaItemId }) => !agendaItemId)?.text ?? '';
  const points = told.flatMap(({ agendaItemId, title, text }, at) => {
    const decided = meeting.decisions.filter((one) => one.agendaItemId === agendaItemId);
    const agreed = actions.filter((one) => one.agendaItemId === agendaItemId);
    const said: Block[] = [
      ...people(text),
      ...decided.map(({ n, text: words }): Block => ({
        ...{ type: 'callout', title: `Besluit ${n}` },
        paragraphs: [{ type: 'paragraph', text: words, voice: 'people' }],
      })),
      ...agreed.map(({ title: deed, owner, dueOn }): Block => {
        return { type: 'paragraph', text: `Actie: ${deed}. ${owner.name}, voor ${LocalDate.format(dueOn)}.` };
      }),
    ];
    const silent: Block[] = [{ type: 'paragraph', text: 'Hierover is niets vastgelegd.' }];
    return section(`punt-${at + 1}`, `${at + 1} ${title}`, said.length > 0 ? said : silent, 1);
  });
  return [...points, ...section('overig', 'Overig', people(general))];
}

/** The latest version of the minutes, point by point, with all decisions and actions together at the end. */
export function minutesPaper(paper: MeetingPaper): ReportDocument {
  const { meeting, actions } = paper;
  const [latest] = meeting.minutes;
  const decisions = meeting.decisions.map(({ n, text }) => `${n}. ${text}`);
  return {
    ...head('Verslag', paper),
    facts: [...facts(meeting), { label: 'Versie', value: latest ? String(latest.n) : 'nog geen verslag' }],
    draft: !latest,
    sections: [
      ...pointSections(paper),
      ...section('besluiten', 'Besluiten', decisions.length > 0 ? [{ type: 'list', items: decisions }] : []),
      ...section('acties', 'Acties', actionTable(actions)),
    ],
  };
}
