import { Money } from '@koersvast/kernel';
import { t } from '@web/texts';
import { amount } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { SumList } from '@web/ui/sum-list';
import { lineName, oneDecimal, placeOf, under } from './board-rows';
import { PartsList } from './parts-list';
import type { Pivot, PivotHead, PivotLine } from './use-board';
import classes from './board.module.css';

interface FigurePanelProps {
  pivot: Pivot;
  line: PivotLine;
  head: PivotHead;
  scope: string;
  totalName: string;
  onClose: () => void;
}

/** How one figure came about: its meaning, the sum to the cent and what it is the sum of. */
export function FigurePanel({ pivot, line, head, scope, totalName, onClose }: FigurePanelProps) {
  const column = head.member === null ? head.label : `${columnName(pivot, head)}, ${head.label}`;
  return (
    <SidePanel
      title={lineName(line, totalName)}
      caption={t('board.figure.caption', { column, group: under(line) ?? scope })}
      onClose={onClose}
    >
      <p className="kv-caption">{head.definition}</p>
      <Sums pivot={pivot} line={line} />
      {line.lineId && (
        <p className={classes.link}>
          <RecordLink url={`/budgetregels/${line.lineId}`}>
            {t('board.figure.line', { code: line.lineCode ?? '' })}
          </RecordLink>
        </p>
      )}
      <Parts pivot={pivot} line={line} head={head} />
    </SidePanel>
  );
}

const columnName = (pivot: Pivot, head: PivotHead): string =>
  pivot.fields.find(({ field }) => field === head.field)?.label ?? '';

/** Which figures of a line explain each other: the first, less the second, is the third. */
const SUMS = [
  ['original', 'amendments', 'agreed', '+'],
  ['agreed', 'forecast', 'variance', '−'],
  ['expected', 'spent', null, '−'],
  ['budgetOriginal', 'budgetAmendments', 'budgetCurrent', '+'],
  ['budgetCurrent', 'actual', 'remaining', '−'],
  ['budgetCurrent', 'budgetForecast', 'budgetVariance', '−'],
  ['agreed', 'budgetContract', null, '−'],
  ['routed', 'elimination', 'combined', '−'],
] as const;

function Sums({ pivot, line }: { pivot: Pivot; line: PivotLine }) {
  const of = (field: string | null) => {
    const at = pivot.heads.findIndex((head) => head.field === field && head.member === null);
    return at < 0 ? undefined : { head: pivot.heads[at]!, cell: line.cells[at]! };
  };
  const sums = pivot.columns ? [] : SUMS.map((sum) => ({ sum, of: [of(sum[0]), of(sum[1]), of(sum[2])] }));
  return sums.map(({ sum: [a, b, , sign], of: [first, second, result] }) => {
    if (!first || !second || first.cell.value === null || second.cell.value === null) return null;
    const [one, two] = [Money.parse(first.cell.value), Money.parse(second.cell.value)];
    // Of baten more than budgeted is favourable, so the sum goes the other way round; the server says it.
    const said = result?.cell.value ? Money.parse(result.cell.value) : null;
    const outcome = said ?? (sign === '+' ? one.plus(two) : one.minus(two));
    const favour = result?.cell.favour ?? undefined;
    return (
      <SumList
        key={`${a}${b}`}
        name={t('board.figure.sum')}
        terms={[
          { label: first.head.label, value: amount(one.toString()) },
          { label: `${sign} ${second.head.label}`, value: amount(two.toString()) },
          {
            label: `${result?.head.label ?? t('board.figure.difference')}${favour ? ` (${t(`board.favour.${favour}`)})` : ''}`,
            value: `${amount(outcome.toString(), { plus: result?.head.signed ?? sign === '−' })} ${favour ?? ''}`,
            ...{ favour, result: true },
          },
        ]}
      />
    );
  });
}

function Parts({ pivot, line, head }: Pick<FigurePanelProps, 'pivot' | 'line' | 'head'>) {
  const member = head.member === null ? [] : [`${pivot.columns}:${head.member}`];
  const place = [placeOf(line), ...member].filter(Boolean).join(',');
  const share = line.cells[pivot.heads.indexOf(head)]?.value;
  return (
    <PartsList
      title={t('board.figure.parts')}
      figure={{ field: head.field, place, side: pivot.side }}
      note={head.kind === 'percent' && share ? `(${oneDecimal(share).replace('.', ',')} %)` : ''}
      whole={head.field.startsWith('spent') ? `/bestedingen?${listFilter(line)}` : undefined}
    />
  );
}

/** The list of bestedingen knows municipality and bouwsteen. */
function listFilter({ path }: PivotLine): string {
  const of = (dimension: string) => path.find((step) => step.dimension === dimension)?.id;
  const [municipalityId, buildingBlockId] = [of('municipality'), of('building-block')];
  return new URLSearchParams({
    ...(municipalityId && { municipalityId }),
    ...(buildingBlockId && { buildingBlockId }),
  }).toString();
}
