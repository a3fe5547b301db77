import { Money, MONTH_NAMES, Percentage } from '@koersvast/kernel';
import { t } from '@web/texts';
import { amount, percent, thousands } from '@web/ui/format';
import { KeyFigures } from '@web/ui/key-figures';
import { oneDecimal, shown } from './board-rows';
import type { Board } from './use-board';

/** The figures of the year in one strip; prognose last is what the year costs, apart from what is spent. */
export function BoardKpis({ board, asThousands }: { board: Board; asThousands: boolean }) {
  const { total, year } = board;
  const month = MONTH_NAMES[Math.max(board.monthsElapsed, 1) - 1] ?? '';
  const figure = (field: 'agreed' | 'spent' | 'expected' | 'forecast' | 'variance') => shown(total, field, asThousands);
  return (
    <KeyFigures
      items={[
        { label: t('board.kpi.agreed', { year }), value: figure('agreed'), note: agreedNote(board, asThousands) },
        { label: t('board.kpi.spent', { month }), value: figure('spent'), note: spentNote(board) },
        {
          label: t('board.kpi.expected', { month }),
          value: figure('expected'),
          note: againstSpent(board, asThousands),
        },
        { label: t('board.kpi.forecast', { year }), value: figure('forecast'), note: forecastNote(board, asThousands) },
        {
          ...{ label: t('board.kpi.variance'), value: figure('variance') },
          ...{ note: varianceNote(board), favour: total.favour },
        },
        {
          ...{ label: t('board.kpi.last'), note: lastNote(board, asThousands) },
          value: figureOf(board.forecastLast, asThousands),
        },
      ]}
    />
  );
}

const spentNote = ({ total: { spentPercentage } }: Board): string =>
  spentPercentage ? t('board.kpi.spent.note', { percent: percent(oneDecimal(spentPercentage)) }) : '';

const figureOf = (value: string | null, asThousands: boolean): string =>
  asThousands ? thousands(value) : amount(value);

function lastNote(board: Board, asThousands: boolean): string {
  const { forecastLastLow: low, forecastLastHigh: high } = board;
  const basis = t(`board.kpi.last.${board.settlementBasis}`);
  if (low === null || high === null || low === high) return basis;
  return t('board.kpi.last.range', {
    ...{ low: figureOf(low, asThousands), high: figureOf(high, asThousands), basis },
  });
}

function againstSpent({ total }: Board, asThousands: boolean): string {
  if (total.spent === null) return '';
  const difference = Money.parse(total.spent).minus(Money.parse(total.expected));
  if (difference.isZero()) return t('board.kpi.expected.same');
  const text = shown({ ...total, agreed: difference.abs().toString() }, 'agreed', asThousands);
  return t(difference.isNegative() ? 'board.kpi.expected.less' : 'board.kpi.expected.more', { amount: text });
}

function varianceNote({ total }: Board): string {
  if (total.variance === null) return '';
  const share = Percentage.ratio(Money.parse(total.variance), Money.parse(total.agreed));
  return share ? t('board.kpi.variance.note', { percent: percent(oneDecimal(share.toString())) }) : '';
}

function agreedNote({ versionNumber, total }: Board, asThousands: boolean): string {
  if (versionNumber === null) return t('board.kpi.none');
  if (Money.parse(total.amendments).isZero()) return t('board.kpi.version', { n: versionNumber });
  return t('board.kpi.amended', {
    n: versionNumber,
    original: shown(total, 'original', asThousands),
    amendments: shown(total, 'amendments', asThousands),
  });
}

function forecastNote({ total }: Board, asThousands: boolean): string {
  if (total.forecast === null) return t('board.kpi.forecast.missing');
  if (total.low === null || total.high === null) return t('board.kpi.forecast.note');
  return t('board.kpi.range', { low: shown(total, 'low', asThousands), high: shown(total, 'high', asThousands) });
}
