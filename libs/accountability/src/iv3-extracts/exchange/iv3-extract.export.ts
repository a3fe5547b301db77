import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource, Texts } from '@koersvast/platform';
import { renderPaper, ReportRow, ReportTable } from '@koersvast/reports';
import { FinanceFrameQuery } from '../../contract-stands/queries/finance-frame.query';
import type { Iv3Side } from '../domain/iv3';
import { Iv3Answer, Iv3ExtractQuery, Iv3Question } from '../queries/iv3-extract.query';

const SIDES: Record<Iv3Side, string> = { COST: 'lasten', INCOME: 'baten' };
const ORDINALS = ['', '1e kwartaal', '1e en 2e kwartaal', '1e tot en met 3e kwartaal', 'heel'];

/**
 * The Iv3 extract; as csv its rows alone. Parameters `programmeId`, `year`, `quarter` and, for one municipality,
 * `municipalityId`.
 */
@Injectable()
@ExportSource('iv3-extract')
export class Iv3ExtractExport implements ExportPaper {
  readonly permission = 'iv3-extract.read';
  readonly formats = ['xlsx', 'csv', 'pdf'] as const;

  constructor(
    private readonly query: Iv3ExtractQuery,
    private readonly frames: FinanceFrameQuery,
    private readonly texts: Texts,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const question = questionOf(parameters);
    const municipalities = await this.query.municipalities(question.programmeId, question.municipalityId);
    const scope = question.municipalityId === null ? 'alle gemeenten' : municipalities.join(', ');
    return `Iv3 ${question.year} kwartaal ${question.quarter} ${scope}`;
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'csv' | 'pdf'): Promise<Buffer> {
    const question = questionOf(parameters);
    const answer = await this.query.of(question);
    const { year, quarter, programmeId, municipalityId } = question;
    const frame = await this.frames.of({
      ...{ programmeId, municipalityId, asOf: answer.asOf, knownOn: LocalDate.at(new Date(answer.knownAt)) },
      ...{
        subtitle: [answer.municipalities.join(', '), `${ORDINALS[quarter]} ${year}`],
        template: 'Iv3-uittreksel 1.0',
      },
    });
    const document = {
      ...{ ...frame, title: `Iv3-uittreksel ${year}, kwartaal ${quarter}`, facts: [] },
      sections: [
        {
          id: 'uittreksel',
          heading: '1 Uittreksel',
          level: 1 as const,
          landscape: true,
          blocks: [extractTable(answer)],
        },
        {
          id: 'zonder-plaats',
          heading: '2 Zonder plaats',
          level: 1 as const,
          landscape: true,
          blocks: [this.unplaced(answer)],
        },
      ],
    };
    return renderPaper(document, format);
  }

  private unplaced({ unplaced }: Iv3Answer): ReportTable {
    return {
      ...{ type: 'table', key: 'zonder-plaats', caption: 'Wat geen plaats heeft' },
      columns: [
        { key: 'municipality', label: 'Gemeente', kind: 'text' },
        { key: 'book', label: 'Boek', kind: 'text' },
        { key: 'side', label: 'Kant', kind: 'text' },
        { key: 'field', label: 'Taakveld', kind: 'code' },
        { key: 'category', label: 'Categorie', kind: 'code' },
        { key: 'lines', label: 'Regels', kind: 'integer', total: false },
        { key: 'amount', label: 'Bedrag', kind: 'money' },
        { key: 'why', label: 'Waarom en wat te doen', kind: 'text', weight: 3 },
        { key: 'places', label: 'Eerste en laatste stuk', kind: 'text', weight: 2 },
      ],
      rows: unplaced.map((one) => ({
        cells: {
          ...{ municipality: one.municipality, book: one.book === 'ACTUAL' ? 'realisatie' : 'begroting' },
          ...{
            side: SIDES[one.side],
            field: one.taskField ?? 'zonder',
            category: one.category ?? 'zonder',
            lines: one.lines,
          },
          ...{ amount: one.amount.toString(), places: one.places.join(', ') },
          why: this.texts.say(`iv3-extract.why.${one.why}`, {}),
        },
      })),
    };
  }
}

/** Lasten first, then baten, each with its sum; never added to each other. */
function extractTable({ rows }: Iv3Answer): ReportTable {
  const items = rows.map((row, index) => ({ ...row, key: `r${index}` }));
  const sideRows = (side: Iv3Side): ReportRow[] => {
    const own = items.filter((row) => row.side === side);
    const cells = own.map(({ key, taskField, taskFieldName, category, categoryName, budget, actual }): ReportRow => ({
      key,
      cells: {
        ...{ side: SIDES[side], field: taskField, fieldName: taskFieldName, category, categoryName },
        ...{ budget: budget?.toString() ?? null, actual: actual?.toString() ?? null },
      },
    }));
    const total: ReportRow = {
      kind: 'total',
      cells: { side: `Totaal ${SIDES[side]}` },
      sumOf: own.map(({ key }) => key),
    };
    return own.length === 0 ? [] : [...cells, total];
  };
  return {
    ...{ type: 'table', key: 'iv3', caption: 'Taakveld en economische categorie' },
    columns: [
      { key: 'side', label: 'Kant', kind: 'text' },
      { key: 'field', label: 'Taakveld', kind: 'code' },
      { key: 'fieldName', label: 'Naam taakveld', kind: 'text', weight: 3 },
      { key: 'category', label: 'Categorie', kind: 'code' },
      { key: 'categoryName', label: 'Naam categorie', kind: 'text', weight: 3 },
      {
        key: 'budget',
        label: 'Begroting',
        kind: 'money',
        definition: 'Begroting van het hele jaar na besloten wijzigingen op de stand.',
      },
      {
        key: 'actual',
        label: 'Realisatie',
        kind: 'money',
        definition: 'Geboekt van januari tot en met het kwartaal; in het vierde met de afsluitperiode.',
      },
    ],
    rows: [...sideRows('COST'), ...sideRows('INCOME')],
    footnotes: ['Lasten en baten zijn beide positief en worden niet opgeteld. Wat geen plaats heeft, staat apart.'],
  };
}

/** @throws DomainError 422 no such quarter or year */
function questionOf(parameters: ExportParameters): Iv3Question {
  const [year, quarter] = [Number(exportParameter(parameters, 'year')), Number(exportParameter(parameters, 'quarter'))];
  if (![1, 2, 3, 4].includes(quarter)) throw new DomainError('iv3-extract.quarter');
  if (!Number.isInteger(year) || year < 2000 || year > 2199) throw new DomainError('platform.export-parameter', { params: { name: 'year' } }); // prettier-ignore
  const programmeId = exportParameter(parameters, 'programmeId');
  return { programmeId, municipalityId: parameters.municipalityId || null, year, quarter };
}
