import { LocalDate, Money } from '@koersvast/kernel';
import type { Block, ReportDocument, ReportTable, Section } from '@koersvast/reports';
import type { ModificationResponse } from '../../modifications/http/modification.response';
import type { PaperFrame } from '../../modifications/queries/paper-frame.query';
import type { RenewalOptionResponse } from '../../renewals/http/renewal.response';
import type { SubcontractorResponse } from '../../subcontractors/http/subcontractor.response';
import type { AsOfResponse, ContractTermsResponse } from '../http/contract-terms.response';
import type { ContractResponse } from '../http/contract.response';
import {
  ACCESS_WORDS,
  LEVEL_WORDS,
  PARTY_WORDS,
  RENEWAL_WORDS,
  ROLE_WORDS,
  ROUTE_WORDS,
  STATE_WORDS,
} from '../words.nl';

export interface Dossier {
  contract: ContractResponse;
  stand: AsOfResponse;
  terms: ContractTermsResponse;
  renewals: RenewalOptionResponse[];
  modifications: ModificationResponse[];
  subcontractors: SubcontractorResponse[];
  frame: PaperFrame;
}

const euro = (amount: string): string => Money.parse(amount).format();
const day = (value: string | null): string => (value ? LocalDate.format(value) : 'nog niet bekend');

const section = (id: string, heading: string, blocks: Block[], text: string): Section => ({
  ...{ id, heading, level: 1 as const, flow: true },
  blocks: blocks.length > 0 ? blocks : [{ type: 'paragraph', text }],
});

/** A table, or nothing when there is nothing to show. */
const table = (
  key: string,
  caption: string,
  columns: ReportTable['columns'],
  rows: Record<string, string | null>[],
): Block[] =>
  rows.length === 0 ? [] : [{ type: 'table', key, caption, columns, rows: rows.map((cells) => ({ cells })) }];

/** The contract as it stood on a day: terms, value, parties, clauses, what is owed, measured and changed. */
export function dossierReport(dossier: Dossier): ReportDocument {
  const { contract, stand, terms, frame } = dossier;
  return {
    ...frame,
    title: `Contractdossier ${contract.code}`,
    facts: [
      { label: 'Status', value: STATE_WORDS[contract.state] },
      { label: 'Looptijd', value: `${day(terms.startsOn)} tot en met ${day(terms.endsOn)}` },
      {
        label: 'Waarde, exclusief btw',
        value: terms.yearValues.length > 0 ? euro(terms.totalValue) : 'nog niet bekend',
      },
      { label: 'Versie', value: `${terms.versionNumber}, geldt vanaf ${day(terms.validFrom)}` },
    ],
    sections: [
      section('kern', '1 Kern', [core(dossier), ...years(terms)], ''),
      section('partijen', '2 Partijen', parties(terms), 'Er zijn nog geen partijen vastgelegd.'),
      section('stukken', '3 Rangorde van stukken', documents(terms), 'Er is nog geen rangorde vastgelegd.'),
      section('bepalingen', '4 Bepalingen', terms.clauses.flatMap(clause), 'Er zijn nog geen bepalingen vastgelegd.'),
      section('verplichtingen', '5 Verplichtingen', obligations(stand), 'Op deze dag bond geen verplichting.'),
      section('kpis', '6 KPI’s', indicators(stand), 'Op deze dag was geen KPI vastgelegd.'),
      section('wijzigingen', '7 Wijzigingen', changes(dossier), 'Er zijn geen wijzigingen.'),
      section('onderaannemers', '8 Onderaannemers', partners(dossier), 'Er zijn geen onderaannemers vastgelegd.'),
    ],
  };
}

const core = ({ contract, terms, renewals }: Dossier): Block => ({
  type: 'facts',
  items: [
    { label: 'Eigenaar', value: contract.ownerName ?? 'niemand' },
    { label: 'Betaalroute', value: ROUTE_WORDS[terms.paymentRoute] },
    { label: 'Opzegtermijn', value: terms.noticeMonths === null ? 'nog niet bekend' : `${terms.noticeMonths} maanden` },
    { label: 'Opzeggen uiterlijk', value: day(terms.noticeBy) },
    ...renewals.map((option) => ({ label: `Verlengingsoptie ${option.number}`, value: renewal(option) })),
    { label: 'Toegang', value: terms.accessDecider ? ACCESS_WORDS[terms.accessDecider] : 'nog niet bekend' },
    ...(terms.accessBasis ? [{ label: 'Berust op', value: terms.accessBasis }] : []),
    {
      label: 'Escalatie',
      value: terms.escalationTerms.map((one) => `${LEVEL_WORDS[one.level]} ${one.days} werkdagen`).join(', '),
    },
  ],
});

function renewal({ months, state, decideBy, announceBy, decision }: RenewalOptionResponse): string {
  if (!decision) {
    const word = RENEWAL_WORDS[state as 'LATER' | 'TO_DECIDE' | 'LAPSED'];
    return `${months} maanden, ${word}: besluiten uiterlijk ${day(decideBy)}, aankondigen uiterlijk ${day(announceBy)}`;
  }
  const told = decision.announcedOn
    ? `aangekondigd ${day(decision.announcedOn)}`
    : `aankondigen uiterlijk ${day(announceBy)}`;
  const by = `${decision.decidedBy}${decision.reference && ` (${decision.reference})`}`;
  return `${months} maanden, ${RENEWAL_WORDS[decision.outcome]}: besloten ${day(decision.decidedOn)} door ${by}, ${told}`;
}

const years = ({ yearValues, totalValue }: ContractTermsResponse): Block[] =>
  yearValues.length === 0
    ? []
    : [
        {
          ...{ type: 'table', key: 'waarde', caption: 'Waarde per jaar, exclusief btw' },
          columns: [
            { key: 'year', label: 'Jaar', kind: 'text' },
            { key: 'amount', label: 'Waarde', kind: 'money' },
          ],
          rows: [
            ...yearValues.map(({ year, amount }) => ({ key: `j${year}`, cells: { year: String(year), amount } })),
            {
              kind: 'total',
              cells: { year: 'Totaal', amount: totalValue },
              sumOf: yearValues.map(({ year }) => `j${year}`),
            },
          ],
        },
      ];

const parties = ({ parties: all }: ContractTermsResponse): Block[] =>
  table(
    'partijen',
    'Partijen en ondertekening',
    [
      { key: 'role', label: 'Rol', kind: 'text' },
      { key: 'name', label: 'Naam', kind: 'text', weight: 2 },
      { key: 'kvk', label: 'KvK', kind: 'code' },
      { key: 'signatory', label: 'Tekent', kind: 'text', weight: 2 },
      { key: 'signedOn', label: 'Getekend', kind: 'date' },
    ],
    all.map(({ role, name, kvk, signatory, signatoryFunction, signedOn }) => ({
      ...{ role: ROLE_WORDS[role], name, kvk: kvk ?? '', signedOn },
      signatory: [signatory, signatoryFunction].filter(Boolean).join(', '),
    })),
  );

const documents = ({ documents: all }: ContractTermsResponse): Block[] =>
  all.length === 0
    ? []
    : [
        {
          type: 'list',
          ordered: true,
          items: [...all]
            .sort((a, b) => a.rank - b.rank)
            .map(({ title, datedOn }) => (datedOn ? `${title}, ${day(datedOn)}` : title)),
        },
      ];

const clause = ({ number, heading, text }: ContractTermsResponse['clauses'][number]): Block[] => [
  { type: 'callout', title: `${number} ${heading}`, paragraphs: [{ type: 'paragraph', text, voice: 'people' }] },
];

const obligations = ({ obligations: all }: AsOfResponse): Block[] =>
  table(
    'verplichtingen',
    'Verplichtingen die binden',
    [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'text', label: 'Verplichting', kind: 'text', weight: 5, voice: 'people' },
      { key: 'clause', label: 'Bepaling', kind: 'text' },
      { key: 'party', label: 'Wie presteert', kind: 'text', weight: 2 },
    ],
    all.map(({ code, title, text, clause: place, party }) => ({
      ...{ code, clause: place, party: PARTY_WORDS[party] },
      text: text.startsWith(title) ? text : `${title}. ${text}`,
    })),
  );

const indicators = ({ indicators: all }: AsOfResponse): Block[] =>
  table(
    'kpis',
    'KPI’s met hun norm',
    [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'name', label: 'KPI', kind: 'text', weight: 4 },
      { key: 'norm', label: 'Norm', kind: 'text' },
    ],
    all.map(({ code, name, norm }) => ({ code, name, norm: norm?.replace('.', ',') ?? 'geen' })),
  );

const changes = ({ modifications }: Dossier): Block[] =>
  table(
    'wijzigingen',
    'Wijzigingen met akkoord',
    [
      { key: 'code', label: 'Code', kind: 'code' },
      { key: 'title', label: 'Wijziging', kind: 'text', weight: 3 },
      { key: 'ground', label: 'Grond', kind: 'text' },
      { key: 'amount', label: 'Bedrag', kind: 'money', signed: true },
      { key: 'effectiveOn', label: 'Gaat in', kind: 'date' },
    ],
    modifications
      .filter(({ state }) => state === 'APPROVED')
      .map(({ code, title, decidedGround, amount, effectiveOn }) => ({
        ...{ code, title, amount, effectiveOn },
        ground: decidedGround ? `2.163${decidedGround.toLowerCase()}` : '',
      })),
  );

const partners = ({ subcontractors }: Dossier): Block[] =>
  table(
    'onderaannemers',
    'Onderaannemers',
    [
      { key: 'name', label: 'Naam', kind: 'text', weight: 2 },
      { key: 'services', label: 'Wat zij doen', kind: 'text', weight: 3 },
      { key: 'startsOn', label: 'Sinds', kind: 'date' },
      { key: 'consentOn', label: 'Instemming', kind: 'date' },
    ],
    subcontractors.map(({ name, services, startsOn, consentOn }) => ({ name, services, startsOn, consentOn })),
  );
