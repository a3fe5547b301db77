import { Money } from '@koersvast/kernel';
import { Figure, FIGURES, FigureSheet, FigureSource } from './figure-token';
import { ProgrammeLine, ProgrammeSum, programmeSum, Spread } from './programme-figures';

/** One line of the board as a report keeps it: plain JSON, amounts as API strings, null for not known. */
export interface ReportLine {
  /** Null when besteding was stated for something that has no budget line. */
  lineId: string | null;
  versionId: string | null;
  code: string | null;
  municipalityId: string;
  municipality: string;
  buildingBlock: string;
  agreed: string;
  expected: string;
  spent: string | null;
  forecast: string | null;
  variance: string | null;
}

export interface ReportSum {
  agreed: string;
  expected: string;
  spent: string | null;
  forecast: string | null;
  variance: string | null;
}

export interface ReportMunicipality {
  id: string;
  code: string;
  name: string;
  sum: ReportSum;
}

/** One month of the course, cumulative. */
export interface ReportMonth {
  month: number;
  spent: string | null;
  expected: string;
  forecast: string | null;
}

/** What one book holds of the contract, when the joint body is principal (route c); baten below nil. */
export interface ReportBook {
  /** Municipality or joint body, and what it is. */
  book: string;
  amount: string;
  /** Of that, what stands in another book as well. */
  double: string;
}

/** The budget board as a report shows and freezes it. */
export interface ReportFigures {
  asOfDate: string;
  monthsElapsed: number;
  lines: ReportLine[];
  municipalities: ReportMunicipality[];
  total: ReportSum;
  /** Agreed but not yet divided over the lines: must be nil before freezing. */
  undivided: string;
  course: ReportMonth[];
  /** Begroting of the municipalities (domain D4); none when none was adopted at the stand, or before there were any. */
  programmes?: ProgrammeLine[];
  /** Along what the contract was spread over taakvelden; none in what was frozen before it was kept. */
  spreads?: Spread[];
  /** Who pays whom (domain C6); none in what was frozen before it was kept. */
  paymentRoute?: 'A' | 'B' | 'C';
  /** The books seen together; only of more municipalities under route c, where something counts double. */
  books?: ReportBook[];
}

/** Every figure that a text may cite; what a source does not have is not known. */
const amounts = (sum: Partial<Record<Figure, string | null>>): Record<Figure, Money | null> => {
  const read = (text: string | null | undefined) => (text == null ? null : Money.parse(text));
  return Object.fromEntries(FIGURES.map((figure) => [figure, read(sum[figure])])) as Record<Figure, Money | null>;
};

const sumSource = (code: string, label: string, sum: ReportSum | ProgrammeSum): FigureSource => ({
  code,
  label,
  lineId: null,
  lineVersionId: null,
  figures: amounts({ ...sum }),
});

/** Everything that a text of this report may cite, by the code that a token names. */
export function figureSheet(figures: ReportFigures): FigureSheet {
  const sums = [
    sumSource('TOTAAL', 'Totaal van dit rapport', figures.total),
    ...figures.municipalities.map(({ code, name, sum }) => sumSource(`GEM-${code}`, name, sum)),
  ];
  const lines = figures.lines.flatMap((line) =>
    line.code === null
      ? []
      : [
          {
            code: line.code,
            label: `${line.municipality}, ${line.buildingBlock}`,
            lineId: line.lineId,
            lineVersionId: line.versionId,
            figures: amounts({ ...line }),
          },
        ],
  );
  return new Map([...sums, ...lines, ...programmeSources(figures)].map((source) => [source.code, source]));
}

/** Per municipality its lasten and baten, and each line of its begroting. */
function programmeSources({ programmes = [], municipalities }: ReportFigures): FigureSource[] {
  return municipalities.flatMap(({ id, code, name }) => {
    const own = programmes.filter(({ municipalityId }) => municipalityId === id);
    const sums = (['COST', 'INCOME'] as const).flatMap((side) => {
      const lines = own.filter((line) => line.side === side);
      const [prefix, word] = side === 'COST' ? ['LASTEN', 'lasten'] : ['BATEN', 'baten'];
      return lines.length > 0 ? [sumSource(`${prefix}-${code}`, `${name}, ${word}`, programmeSum(lines))] : [];
    });
    return [...sums, ...own.map((line) => sumSource(line.code, programmeLabel(line), line))];
  });
}

/** "Vlaardingen, 6.752 Jeugdhulp ambulant regionaal (Jeugd), lasten". */
export const programmeLabel = ({ municipality, taskField, taskFieldName, programme, side }: ProgrammeLine): string =>
  `${municipality}, ${[taskField, taskFieldName].filter(Boolean).join(' ')} (${programme}), ${side === 'COST' ? 'lasten' : 'baten'}`;

/** What a variance may have to be explained of: a line of the contract budget or of a begroting. */
export interface ExplainableLine {
  /** Id of the budget line, or the code of the line of a begroting. */
  key: string;
  lineId: string | null;
  code: string;
  municipalityId: string;
  municipality: string;
  /** What it is, without the municipality. */
  label: string;
  /** What was agreed or budgeted. */
  base: string;
  forecast: string | null;
  variance: string | null;
}

/** In the order of the tables: first the contract budget, then the begroting. */
export function explainableLines({
  lines,
  programmes = [],
}: Pick<ReportFigures, 'lines' | 'programmes'>): ExplainableLine[] {
  const contract = lines.flatMap(({ lineId, code, agreed, buildingBlock, ...line }) =>
    lineId === null || code === null
      ? []
      : [{ ...line, key: lineId, lineId, code, label: buildingBlock, base: agreed }],
  );
  const begroting = programmes.map((line) => ({
    ...line,
    key: line.code,
    lineId: null,
    label: programmeLabel(line).slice(line.municipality.length + 2),
    base: line.current,
  }));
  return [...contract, ...begroting].map(
    ({ key, lineId, code, municipalityId, municipality, label, base, forecast, variance }) => ({
      ...{ key, lineId, code, municipalityId, municipality, label, base, forecast, variance },
    }),
  );
}

/** Whether lines, municipalities and total say the same agreed amount, to the cent. */
export function totalsAgree({ lines, municipalities, total, undivided }: ReportFigures): boolean {
  const sum = (texts: string[]) => Money.sum(texts.map((text) => Money.parse(text)));
  const agreed = Money.parse(total.agreed);
  return (
    sum(lines.map((line) => line.agreed)).equals(agreed) &&
    sum(municipalities.map((each) => each.sum.agreed)).equals(agreed) &&
    Money.parse(undivided).isZero()
  );
}
