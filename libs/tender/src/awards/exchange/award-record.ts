import { createHash } from 'node:crypto';
import { canonicalJson, LocalDate } from '@koersvast/kernel';
import type { Block, Cell, ReportColumn, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import {
  criteriaTable,
  rankingTable,
  scoreSections,
  tieText,
  type TenderFrame,
} from '../../assessments/exchange/advice-report';
import type { RankingResponse } from '../../assessments/http/ranking.response';
import { SIGNING_LABELS } from '../domain/signing';
import type { Signing } from '../queries/signing.query';

type Rows = Record<string, Cell>[];

/** Everything that the proces-verbaal tells, as it is known now. */
export interface AwardRecord {
  frame: TenderFrame;
  /** What happened, in order: ISO moment, words, by whom. */
  steps: { at: string; what: string; who: string }[];
  offers: Rows;
  checks: Rows;
  clarifications: Rows;
  assessors: Rows;
  ranking: RankingResponse;
  award: {
    contractorName: string;
    contractorKvk: string;
    decidedOn: LocalDate;
    motivation: string;
    deviationReason: string | null;
  };
  promises: string[];
  letters: Rows;
  signing: Signing;
  priorInvolvements: Rows;
  confidentialAnswers: Rows;
}

const moment = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
});

const text = (words: string): Block => ({ type: 'paragraph', text: words });
const people = (words: string): Block => ({ type: 'paragraph', text: words, voice: 'people' });
const section = (id: string, heading: string, blocks: Block[]): Section => ({
  id,
  heading,
  level: 1,
  flow: true,
  blocks,
});

/** A table, or the sentence that there is nothing. */
function table(key: string, caption: string, columns: ReportColumn[], rows: Rows, none: string): Block {
  if (rows.length === 0) return text(none);
  const made: ReportTable = { type: 'table', key, caption, columns, rows: rows.map((cells) => ({ cells })) };
  return made;
}

const words = (key: string, label: string, weight = 1): ReportColumn => ({ key, label, kind: 'text', weight });
const code = (key: string, label: string): ReportColumn => ({ key, label, kind: 'code' });
const count = (key: string, label: string): ReportColumn => ({ key, label, kind: 'integer', total: false });
const day = (key: string, label: string): ReportColumn => ({ key, label, kind: 'date' });

function testSections({ offers, checks, clarifications }: AwardRecord): Section[] {
  return [
    section('inschrijvingen', 'Inschrijvingen', [
      table(
        'inschrijvingen',
        'Ontvangen inschrijvingen',
        [
          code('code', 'Code'),
          words('bidder', 'Inschrijver', 2),
          words('received', 'Ontvangen'),
          words('state', 'Uitkomst'),
          words('reason', 'Reden', 2),
        ],
        offers,
        'Er zijn geen inschrijvingen geregistreerd.',
      ),
    ]),
    section('toets', 'Toets op uitsluiting, geschiktheid, uitvoeringsvoorwaarden en eisen', [
      table(
        'toets',
        'Uitkomst per stap',
        [
          code('code', 'Code'),
          words('stage', 'Stap', 2),
          count('meets', 'Voldoet'),
          count('fails', 'Voldoet niet'),
          count('unclear', 'Onduidelijk'),
          count('total', 'Van'),
        ],
        checks,
        'Er is niets getoetst.',
      ),
      table(
        'vragen',
        'Vragen om verduidelijking',
        [
          code('code', 'Code'),
          code('requirement', 'Eis'),
          words('question', 'Vraag', 2),
          day('asked', 'Gevraagd'),
          day('due', 'Uiterlijk'),
          day('answered', 'Beantwoord'),
        ],
        clarifications,
        'Er is geen verduidelijking gevraagd.',
      ),
    ]),
  ];
}

function assessmentSections({ assessors, ranking }: AwardRecord): Section[] {
  return [
    section('beoordelaars', 'Beoordelaars', [
      table(
        'beoordelaars',
        'Beoordelaars en hun verklaring',
        [
          words('name', 'Naam', 2),
          words('state', 'Stand', 2),
          words('declared', 'Getekend'),
          words('version', 'Verklaring'),
          words('criteria', 'Criteria', 2),
        ],
        assessors,
        'Er waren geen beoordelaars.',
      ),
    ]),
    section('rangorde', 'Criteria, scores en rangorde', [
      criteriaTable(ranking),
      rankingTable(ranking),
      text(tieText(ranking)),
    ]),
    ...scoreSections(ranking),
  ];
}

function awardSections({ award, promises, letters, signing }: AwardRecord): Section[] {
  const { standstill, challenge, proceedings, blocks } = signing;
  const clock =
    standstill?.state === 'RUNS'
      ? `Opschortende termijn: laatste dag ${LocalDate.format(standstill.advised)}${standstill.differs ? ` (geteld ${LocalDate.format(standstill.counted)}, op een werkdag ${LocalDate.format(standstill.rolled)})` : ''}.`
      : signing.singleTenderer
        ? 'Er was één inschrijver; er geldt geen opschortende termijn.'
        : 'De opschortende termijn loopt niet: er is niets verzonden of geen termijn vastgelegd.';
  return [
    section('gunning', 'Gunning', [
      {
        type: 'facts',
        items: [
          { label: 'Gegund aan', value: `${award.contractorName} (KvK ${award.contractorKvk})` },
          { label: 'Besluit van', value: LocalDate.format(award.decidedOn) },
        ],
      },
      people(award.motivation),
      ...(award.deviationReason
        ? [
            text('Gegund buiten de rangorde, met akkoord van een tweede persoon. Motivering:'),
            people(award.deviationReason),
          ]
        : []),
      ...(promises.length > 0
        ? [text('Toezeggingen van de winnaar:'), { type: 'list' as const, items: promises }]
        : []),
    ]),
    section('brieven', 'Brieven en termijnen', [
      table(
        'brieven',
        'Brieven',
        [
          code('code', 'Code'),
          words('kind', 'Soort', 2),
          day('sent', 'Verzonden'),
          words('how', 'Hoe en door wie', 2),
          words('hash', 'SHA-256 van het stuk', 3),
        ],
        letters,
        'Er zijn geen brieven.',
      ),
      text(clock),
      text(
        challenge
          ? `Vervaltermijn: laatste dag ${LocalDate.format(challenge.advised)}.`
          : 'Er is geen vervaltermijn vastgelegd.',
      ),
      text(`Aankondiging van de gunning uiterlijk ${LocalDate.format(signing.noticeBy)}.`),
      table(
        'geding',
        'Kort geding',
        [
          words('claimant', 'Eiser', 2),
          words('court', 'Rechtbank', 2),
          day('servedOn', 'Dagvaarding'),
          day('decidedOn', 'Uitspraak'),
          words('decision', 'Beslissing', 3),
        ],
        proceedings.map(({ claimant, court, servedOn, decidedOn, decision }) => ({
          claimant,
          court,
          servedOn,
          decidedOn,
          decision: decision ?? '',
        })),
        'Er is geen kort geding.',
      ),
      text(
        blocks.length === 0
          ? 'Niets staat ondertekening in de weg.'
          : `Nog niet tekenen: ${blocks.map((one) => SIGNING_LABELS[one]).join('; ')}.`,
      ),
    ]),
  ];
}

/** The proces-verbaal of the procedure (Aw 2.39, 2.132): every step, who and when, hashed over its content. */
export function awardRecordReport(record: AwardRecord, now: Date): ReportDocument {
  const { frame } = record;
  const hash = createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(record))))
    .digest('hex');
  return {
    kind: 'Aanbesteding',
    title: 'Proces-verbaal van gunning',
    subtitle: [frame.tender],
    organisation: frame.organisation,
    facts: [
      { label: 'Aanbesteding', value: frame.tenderCode },
      { label: 'Gegund aan', value: record.award.contractorName },
      { label: 'Besluit van', value: LocalDate.format(record.award.decidedOn) },
      { label: 'Opgemaakt', value: LocalDate.format(LocalDate.at(now)) },
    ],
    fictitious: frame.fictitious ? 'Voorbeeld met verzonnen partijen.' : null,
    source: { asOf: LocalDate.at(now), knownOn: null, snapshot: null, template: 'Proces-verbaal 1.0' },
    hash,
    createdAt: now.toISOString(),
    sections: [
      section('verloop', 'Verloop', [
        table(
          'verloop',
          'Wat is er gedaan, wanneer en door wie',
          [words('at', 'Wanneer'), words('what', 'Wat', 3), words('who', 'Wie', 2)],
          record.steps.map(({ at, what, who }) => ({ at: moment.format(new Date(at)), what, who })),
          'Er is niets vastgelegd.',
        ),
      ]),
      ...testSections(record),
      ...assessmentSections(record),
      ...awardSections(record),
      section('betrokkenheid', 'Eerdere betrokkenheid en maatregelen', [
        table(
          'betrokkenheid',
          'Register van eerdere betrokkenheid',
          [
            words('organisation', 'Organisatie', 2),
            words('role', 'Rol', 2),
            words('information', 'Ontvangen informatie', 2),
            words('measure', 'Maatregel', 3),
          ],
          record.priorInvolvements,
          'Er is geen eerdere betrokkenheid vastgelegd.',
        ),
      ]),
      section('vertrouwelijk', 'Vertrouwelijke antwoorden buiten de nota', [
        table(
          'vertrouwelijk',
          'Verzoeken om een antwoord buiten de nota te houden',
          [
            code('code', 'Vraag'),
            day('receivedOn', 'Ontvangen'),
            words('motive', 'Motief', 3),
            words('decision', 'Beslissing', 3),
          ],
          record.confidentialAnswers,
          'Er is niet gevraagd om een antwoord buiten de nota te houden.',
        ),
      ]),
    ],
  };
}
