import { LocalDate, MONTH_NAMES } from '@koersvast/kernel';
import type { FormDefinition, FormGrid, FormGridRow, FormQuestion } from '@koersvast/sheets';
import type { AskedCell, AskedValue, RequestContent } from '../domain/request-content';

export interface FormRequest {
  id: string;
  contractId: string;
  contractCode: string;
  contractTitle: string;
  contractor: string;
  quarter: string;
  dueOn: string;
  content: RequestContent;
}

export const STANDING = { provisional: 'Voorlopig', final: 'Definitief' } as const;

/** '2026-03' -> 'maart 2026' */
export const monthText = (month: string): string => `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

/** '2026-Q1' -> 'Q1 2026', '2026-03' -> 'maart 2026', '2026' stays. */
export const periodText = (period: string): string => {
  const [year, part] = period.split('-');
  if (!part) return period;
  return /^\d/.test(part) ? monthText(period) : `${part} ${year}`;
};

/** 'KPI-003 Wachttijd (Schiedam)' */
export const valueText = ({ code, name, municipality }: AskedValue): string =>
  `${code} ${name}${municipality ? ` (${municipality})` : ''}`;

/** What is asked of the partner over a quarter, as a form; the same request always gives the same form. */
export const requestForm = (request: FormRequest): FormDefinition => {
  const { values, cells } = request.content;
  return {
    formId: request.id,
    title: `Kwartaaluitvraag ${request.contractCode}, ${periodText(request.quarter)}`,
    addressee: { id: request.contractId, label: request.contractor },
    explanation: explanationOf(request),
    sections: [{ title: 'Over deze opgave', intro: '', questions: questions(request) }],
    grids: [
      ...(values.length > 0 ? [indicatorGrid(values)] : []),
      ...(cells.length > 0 ? [expenditureGrid(request.content)] : []),
    ],
  };
};

const explanationOf = ({ contractTitle, dueOn, content }: FormRequest): string[] => [
  contractTitle,
  '',
  `Stuur dit bestand ingevuld terug, uiterlijk ${LocalDate.formatLong(dueOn, { weekday: true })}.`,
  'Vul alleen de gekleurde cellen in. Laat de teksten en de kopjes zoals ze zijn.',
  'Laat leeg wat u niet weet, en schrijf erbij waarom: leeg is geen nul.',
  ...(content.values.length > 0 ? ['Blad KPI’s: teller en noemer, of de waarde, per periode.'] : []),
  ...(content.cells.length > 0 ? ['Blad Besteding: bedragen per maand, gemeente en bouwsteen, zonder btw.'] : []),
  'Wijkt een cijfer sterk af van de periode ervoor, schrijf er dan bij waardoor.',
  'Noem geen namen of nummers van cliënten.',
];

const question = (id: string, number: string, over: Partial<FormQuestion>): FormQuestion => ({
  ...{ id, number, kind: 'TEXT', text: '', help: '', choices: [], required: false, maxLength: null },
  ...over,
});

const questions = ({ quarter }: FormRequest): FormQuestion[] => [
  question('standing', '1', {
    ...{ kind: 'CHOICE', text: 'Zijn de cijfers voorlopig of definitief?', required: true },
    choices: [STANDING.provisional, STANDING.final],
  }),
  question('forecast', '2', {
    ...{ kind: 'NUMBER', text: `Welke besteding verwacht u over heel ${quarter.slice(0, 4)}, in euro?` },
    help: 'Uw eigen prognose. Laat leeg als u die niet heeft.',
  }),
  question('remark', '3', { text: 'Wat moeten wij verder weten bij deze opgave?', maxLength: 4000 }),
];

const behind: Record<string, string> = {
  PERCENT: 'percentage',
  COUNT: 'aantal',
  DAYS: 'dagen',
  WEEKS: 'weken',
  SCORE: 'score',
  EURO: 'euro',
  PER_THOUSAND: 'per duizend',
};

const indicatorGrid = (values: readonly AskedValue[]): FormGrid => ({
  ...{ id: 'indicators', sheet: 'KPI’s', intro: 'Leeg is geen nul: schrijf bij een lege cel waarom.' },
  ...{ heading: 'KPI', totals: false },
  columns: [
    { id: 'numerator', label: 'Teller', kind: 'NUMBER', width: 14 },
    { id: 'denominator', label: 'Noemer', kind: 'NUMBER', width: 14 },
    { id: 'value', label: 'Waarde', kind: 'NUMBER', width: 14 },
    { id: 'note', label: 'Toelichting partner', kind: 'TEXT', maxLength: 1000, width: 50 },
  ],
  rows: values.map((asked, index): FormGridRow => ({
    ...{ id: `v${index}`, number: String(index + 1), text: valueText(asked), help: helpOf(asked) },
    asked: asked.numerator === null ? ['value', 'note'] : ['numerator', 'denominator', 'note'],
    group: periodText(asked.period),
  })),
});

const short = (text: string): string => (text.length > 180 ? `${text.slice(0, 179)}…` : text);

const helpOf = ({ numerator, denominator, unit, definition }: AskedValue): string =>
  numerator === null
    ? `${short(definition)} (${behind[unit] ?? unit.toLowerCase()})`
    : `Teller: ${short(numerator)}\nNoemer: ${short(denominator ?? '')}`;

const expenditureGrid = ({ cells, months }: RequestContent): FormGrid => ({
  ...{ id: 'expenditure', sheet: 'Besteding', intro: 'Bedragen in euro, zonder btw; nul alleen als het nul is.' },
  ...{ heading: 'Bouwsteen', totals: true },
  columns: [
    ...months.map((month) => ({
      ...{ id: month, label: monthText(month), kind: 'NUMBER' as const, format: '#,##0.00', width: 18 },
    })),
    { id: 'note', label: 'Toelichting partner', kind: 'TEXT', maxLength: 1000, width: 46 },
  ],
  rows: cells.map((cell, index): FormGridRow => ({
    ...{ id: `c${index}`, number: String(index + 1), text: cellText(cell), help: '' },
    asked: [...months, 'note'],
    group: cell.municipality,
  })),
});

/** 'Schiedam: Flexibel netwerk' */
export const cellText = ({ municipality, buildingBlock }: AskedCell): string => `${municipality}: ${buildingBlock}`;
