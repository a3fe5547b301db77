import { Money, Percentage } from '@koersvast/kernel';
import { describeVariances, VarianceBars } from '@koersvast/charts';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { amount, percent } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './composer.module.css';
import type { Explanation, Outline } from './report-data';

type Line = components['schemas']['ReportProgrammeLineResponse'];
type Sum = components['schemas']['ProgrammeSumResponse'];

/** A line of a begroting, or a sum below it. */
type Row = Sum & { key: string; name: string; programme: string; nature: string; kind: 'line' | 'sum' };

const shareOf = ({ realised, current }: Row): string => {
  const share = realised === null ? null : Percentage.ratio(Money.parse(realised), Money.parse(current));
  return share ? share.format(1) : percent(null);
};

const favourOf = (variance: string | null): string => {
  const value = variance === null ? Money.zero : Money.parse(variance);
  return value.isZero() ? '' : value.isPositive() ? 'V' : 'N';
};

const money = (id: keyof Sum, plus = false): Column<Row> => ({
  id,
  header: t(`pc-report.programme.${id}`),
  meaning: t(`pc-report.programme.${id}.meaning`),
  align: 'right',
  width: 128,
  cell: (row) => (row.kind === 'sum' ? <strong>{amount(row[id], { plus })}</strong> : amount(row[id], { plus })),
});

const columns: Column<Row>[] = [
  {
    id: 'name',
    header: t('pc-report.programme.task-field'),
    width: 230,
    cell: (row) => (row.kind === 'sum' ? <strong>{row.name}</strong> : row.name),
  },
  { id: 'programme', header: t('pc-report.programme.programme'), width: 150, cell: (row) => row.programme },
  money('original'),
  money('amendments', true),
  money('current'),
  money('realised'),
  money('open'),
  { id: 'share', header: t('pc-report.programme.share'), align: 'right', width: 90, cell: shareOf },
  money('forecast'),
  money('variance', true),
  { id: 'favour', header: 'V/N', width: 56, cell: (row) => favourOf(row.variance) },
  { id: 'nature', header: 'I/S', width: 56, cell: (row) => row.nature },
];

interface ProgrammeTableProps {
  reportId: string;
  section: Outline;
  explanations: Explanation[];
}

/** The begroting of the municipality of a section in the columns of a P&C report: lasten, baten and saldo. */
export function ProgrammeTable({ reportId, section, explanations }: ProgrammeTableProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/programme-lines', {
    params: { path: { id: reportId } },
  });
  const municipalities = data.sums.filter(
    ({ municipalityId }) => section.municipalityId === null || municipalityId === section.municipalityId,
  );
  if (municipalities.length === 0) return <p className="kv-quiet">{t('pc-report.programme.none')}</p>;
  return (
    <>
      {municipalities.map(({ municipalityId, costs, incomes, balance }) => {
        const own = data.items.filter((line) => line.municipalityId === municipalityId);
        const natures = new Map(explanations.map(({ key, nature }) => [key, nature]));
        const rows = [
          ...own.filter(({ side }) => side === 'COST').map((line) => rowOf(line, natures.get(line.code))),
          sumRow('costs', costs),
          ...own.filter(({ side }) => side === 'INCOME').map((line) => rowOf(line, natures.get(line.code))),
          sumRow('incomes', incomes),
          sumRow('balance', balance),
        ];
        const title = t('pc-report.programme.title', { municipality: own[0]!.municipality });
        return <ProgrammeFigures key={municipalityId} title={title} rows={rows} own={own} />;
      })}
    </>
  );
}

function ProgrammeFigures({ title, rows, own }: { title: string; rows: Row[]; own: Line[] }) {
  const bars = own.map(({ taskField, side, variance }) => ({
    label: `${taskField || t('pc-report.programme.no-task-field')}, ${t(`pc-report.side.${side}`)}`,
    variance: variance === null ? null : Number(Money.parse(variance).cents),
  }));
  const table = (
    <div className={classes.programme}>
      <DataTable
        caption={t('pc-report.programme.caption', { title })}
        columns={columns}
        rows={rows}
        rowId={(row) => row.key}
      />
      <p className="kv-caption">{t('pc-report.programme.note')}</p>
    </div>
  );
  return (
    <ChartWithTable
      title={title}
      name="begroting"
      chart={(theme, width) => (
        <div role="img" aria-label={describeVariances(bars)}>
          <VarianceBars rows={bars} title={title} width={width} theme={theme} />
        </div>
      )}
      table={table}
    />
  );
}

const rowOf = (line: Line, nature: 'INCIDENTAL' | 'STRUCTURAL' | null | undefined): Row => ({
  ...line,
  key: line.code,
  name: [line.taskField || t('pc-report.programme.no-task-field'), line.taskFieldName].join(' ').trim(),
  programme: `${line.programmeCode} ${line.programme}`.trim(),
  nature: nature ? nature.slice(0, 1) : '',
  kind: 'line',
});

const sumRow = (of: 'costs' | 'incomes' | 'balance', sum: Sum): Row => ({
  ...sum,
  key: of,
  name: t(`pc-report.programme.${of}`),
  programme: '',
  nature: '',
  kind: 'sum',
});
