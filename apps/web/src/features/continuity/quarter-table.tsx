import { IndicatorTrend } from '@koersvast/charts';
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { ChartWithTable } from '@web/ui/chart-with-table';
import { amount, date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './continuity.module.css';
import { type Continuity, type ContinuityQuarter, Figure, quarterText, ratio, Signal, stepText } from './signal';

type Row = ContinuityQuarter;

function Waits({ row }: { row: Row }) {
  if (row.report) {
    if (!row.toJudge) return null;
    return <StatusChip status="SUSPECT" label={t('continuity.to-judge')} />;
  }
  const text = t(row.late ? 'continuity.late' : 'continuity.awaited', { date: date(row.dueOn) });
  return row.late ? <StatusChip status="OVERDUE" label={text} /> : <span className="kv-caption">{text}</span>;
}

const figure = (name: 'liquidity' | 'solvency' | 'margin', unit = ''): Column<Row> => ({
  id: name,
  header: t(`continuity.${name}`),
  meaning: t(`continuity.${name}.meaning`),
  width: 120,
  align: 'right',
  cell: ({ report }) => report && <Figure text={ratio(report[name], unit)} light={report.signal[name]} />,
});

const COLUMNS: Column<Row>[] = [
  {
    id: 'signal',
    header: t('continuity.signal'),
    width: 120,
    cell: ({ report }) => <Signal light={report?.signal.overall ?? null} />,
  },
  figure('liquidity'),
  figure('solvency', ' %'),
  {
    id: 'result',
    header: t('continuity.result'),
    meaning: t('continuity.result.meaning'),
    width: 140,
    align: 'right',
    cell: ({ report }) => report && amount(report.result),
  },
  figure('margin', ' %'),
  {
    id: 'step',
    header: t('continuity.step'),
    meaning: t('continuity.step.meaning'),
    width: 120,
    cell: ({ judgements }) => judgements[0] && stepText(judgements[0].step),
  },
  {
    id: 'source',
    header: t('continuity.source'),
    width: 110,
    cell: ({ report, documents }) =>
      documents.length > 0 ? String(documents.length) : report ? t('continuity.source.none') : '',
  },
  { id: 'waits', header: t('continuity.now'), width: 220, cell: (row) => <Waits row={row} /> },
];

interface QuarterTableProps {
  quarters: Row[];
  current?: string;
  limits: NonNullable<Continuity['current']>;
  onOpen: (quarter: string) => void;
}

/** Every quarter of the contract so far, drawn and as a table; also those without figures. */
export function QuarterTable({ quarters, current, limits, onOpen }: QuarterTableProps) {
  const [which, choose] = useSearchState('cijfer', 'liquidity');
  const measure = which === 'solvency' ? 'solvency' : 'liquidity';
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        id: 'quarter',
        header: t('continuity.quarter'),
        width: 120,
        cell: ({ quarter }) => (
          <Button variant="subtle" size="compact-sm" px={0} onClick={() => onOpen(quarter)}>
            {quarterText(quarter)}
          </Button>
        ),
      },
      ...COLUMNS,
    ],
    [onOpen],
  );
  const trend = {
    points: [...quarters].reverse().map(({ quarter, report }) => ({
      label: quarterText(quarter),
      value: report?.[measure] == null ? null : Number(report[measure]),
      provisional: false,
      gap: report?.[measure] == null ? t('ui.empty') : undefined,
    })),
    norm: Number(limits[`${measure}Amber`]),
    redLimit: Number(limits[`${measure}Red`]),
    unit: '',
  };
  return (
    <div className={classes.chart}>
      <SegmentedControl
        aria-label={t('continuity.chart.which')}
        value={measure}
        onChange={choose}
        data={['liquidity', 'solvency'].map((value) => ({ value, label: t(`continuity.${value}`) }))}
      />
      <ChartWithTable
        title={t('continuity.quarters')}
        caption={t(`continuity.${measure}`)}
        chart={(theme, width) => (
          <IndicatorTrend trend={trend} title={t(`continuity.${measure}`)} theme={theme} width={width} />
        )}
        table={
          <DataTable
            caption={t('continuity.quarters.caption')}
            columns={columns}
            rows={quarters}
            rowId={(row) => row.quarter}
            current={current}
          />
        }
      />
    </div>
  );
}
