import { Button } from '@mantine/core';
import { Money } from '@koersvast/kernel';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { amount, moment, whole } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { SumList } from '@web/ui/sum-list';
import { lineName, oneDecimal, placeOf, under } from './board-rows';
import { useBoardQuestion, type Pivot, type PivotHead, type PivotLine } from './use-board';
import classes from './board.module.css';

type Part = components['schemas']['BoardPartResponse'];

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
  ['agreed', 'budgetContract', null, '−'],
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
    const outcome = sign === '+' ? one.plus(two) : one.minus(two);
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
            value: `${amount(outcome.toString(), { plus: sign === '−' })} ${favour ?? ''}`,
            ...{ favour, result: true },
          },
        ]}
      />
    );
  });
}

const PAGE = 12;

function Parts({ pivot, line, head }: Pick<FigurePanelProps, 'pivot' | 'line' | 'head'>) {
  const question = useBoardQuestion();
  const [limit, setLimit] = useState(PAGE);
  const member = head.member === null ? [] : [`${pivot.columns}:${head.member}`];
  const place = [placeOf(line), ...member].filter(Boolean).join(',');
  const { data } = apiQuery.useQuery(
    'get',
    '/budget-board/parts',
    { params: { query: { ...question, field: head.field as never, place, side: pivot.side, limit } } },
    { placeholderData: keepPreviousData, throwOnError: true },
  );
  if (!data) return null;
  const share = line.cells[pivot.heads.indexOf(head)]?.value;
  return (
    <section className={classes.bookings}>
      <div className={classes.bookingsHead}>
        <h3>{t('board.figure.parts')}</h3>
        <span className="kv-caption">
          {t('board.figure.parts.sum', { count: whole(data.count), total: amount(data.total) })}
          {head.kind === 'percent' && share ? ` (${oneDecimal(share).replace('.', ',')} %)` : ''}
        </span>
      </div>
      {data.count === 0 && <p className="kv-quiet">{t('board.figure.parts.none')}</p>}
      <ul>
        {data.items.map((part) => (
          <PartItem key={part.id} part={part} />
        ))}
      </ul>
      {data.next !== null && head.field.startsWith('spent') && (
        <p className={classes.link}>
          <RecordLink url={`/bestedingen?${listFilter(line)}`}>{t('board.figure.parts.all')}</RecordLink>
        </p>
      )}
      {data.next !== null && (
        <Button variant="subtle" onClick={() => setLimit(Math.min(200, limit + 48))} disabled={limit >= 200}>
          {t(limit >= 200 ? 'board.figure.parts.most' : 'board.figure.parts.more', {
            left: whole(data.count - data.items.length),
          })}
        </Button>
      )}
    </section>
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

function PartItem({ part }: { part: Part }) {
  const known = part.knownSince ? t('board.figure.known', { moment: moment(part.knownSince) }) : '';
  return (
    <li>
      <span>
        {part.url ? <RecordLink url={part.url}>{part.text}</RecordLink> : part.text}
        <span className="kv-caption">
          {[part.date && part.date.split('-').reverse().join('-'), part.reference].filter(Boolean).join(' · ')}
        </span>
        {known && <span className="kv-caption">{known}</span>}
      </span>
      <span className="kv-number">{amount(part.amount)}</span>
    </li>
  );
}
