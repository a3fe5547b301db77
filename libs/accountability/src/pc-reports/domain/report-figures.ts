import { Money } from '@koersvast/kernel';
import { Figure, FigureSheet, FigureSource } from './figure-token';

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
}

const amounts = (sum: ReportSum): Record<Figure, Money | null> => {
  const read = (text: string | null) => (text === null ? null : Money.parse(text));
  return {
    agreed: read(sum.agreed),
    expected: read(sum.expected),
    spent: read(sum.spent),
    forecast: read(sum.forecast),
    variance: read(sum.variance),
  };
};

/** Everything that a text of this report may cite, by the code that a token names. */
export function figureSheet(figures: ReportFigures): FigureSheet {
  const sums: FigureSource[] = [
    {
      code: 'TOTAAL',
      label: 'Totaal van dit rapport',
      lineId: null,
      lineVersionId: null,
      figures: amounts(figures.total),
    },
    ...figures.municipalities.map(({ code, name, sum }) => ({
      code: `GEM-${code}`,
      label: name,
      lineId: null,
      lineVersionId: null,
      figures: amounts(sum),
    })),
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
            figures: amounts(line),
          },
        ],
  );
  return new Map([...sums, ...lines].map((source) => [source.code, source]));
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
