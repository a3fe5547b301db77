import { t } from '@web/texts';
import { amount, date, moment, thousands } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { inSight } from './board-rows';
import { ComparedStand } from './board-stand';
import { useComparison, useThen, type Comparison } from './use-board';
import { Meaning } from '@web/ui/meaning';
import { FigureTable } from '@web/ui/table/figure-table';
import classes from './board.module.css';

interface ComparisonProps {
  /** Keys of the lines that stand open on the board. */
  open: ReadonlySet<string>;
  totalName: string;
  asThousands: boolean;
}

/** Two stands of the same division beside each other, what differs, and what caused it. */
export function BoardComparison(props: ComparisonProps) {
  const then = useThen();
  const comparison = useComparison();
  if (!then) return null;
  return (
    <section className={classes.compare} aria-label={t('board.compare.title')}>
      <div className={classes.compareHead}>
        <h2>{t('board.compare.title')}</h2>
        <ComparedStand thenAsOf={then.thenAsOf} />
      </div>
      {comparison && (
        <>
          <p className="kv-caption">{standsText(comparison)}</p>
          <ComparisonTable comparison={comparison} {...props} />
          <Causes comparison={comparison} />
        </>
      )}
    </section>
  );
}

const standsText = ({ then, now }: Comparison): string =>
  t('board.compare.stands', {
    then: date(then.asOfDate),
    thenKnown: moment(then.knownAt),
    now: date(now.asOfDate),
    nowKnown: moment(now.knownAt),
  });

function ComparisonTable({ comparison, open, totalName, asThousands }: ComparisonProps & { comparison: Comparison }) {
  const show = (value: string | null, plus: boolean) =>
    value === null ? '–' : asThousands ? thousands(value, { plus }) : amount(value, { plus });
  const { fields, lines, total } = comparison;
  return (
    <FigureTable name={t('board.compare.table')} className={classes.table}>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t('board.compare.line')}
          </th>
          {fields.map(({ field, label, definition }) => (
            <th key={field} scope="colgroup" colSpan={3} className={classes.span}>
              <Meaning text={definition}>{label}</Meaning>
            </th>
          ))}
        </tr>
        <tr>
          {fields.flatMap(({ field }) =>
            (['then', 'now', 'difference'] as const).map((side) => (
              <th key={`${field}${side}`} scope="col" className="kv-number">
                {t(`board.compare.${side}`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {[...inSight(lines, open), total].map((line) => (
          <tr
            key={line.key}
            data-kind={line.key === 'totaal' ? 'total' : line.opens ? 'group' : 'row'}
            data-depth={Math.max(0, line.path.length - 1)}
          >
            <th scope="row">
              <span className={classes.name}>{line.path.at(-1)?.name ?? totalName}</span>
            </th>
            {line.cells.flatMap((cell, index) =>
              (['then', 'now', 'difference'] as const).map((side) => (
                <td key={`${index}${side}`} className="kv-number" data-side={side} title={cell.reason ?? undefined}>
                  {show(cell[side], side === 'difference')}
                </td>
              )),
            )}
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

function Causes({ comparison }: { comparison: Comparison }) {
  const labels = new Map(comparison.fields.map(({ field, label }) => [field, label]));
  return (
    <div className={classes.causes}>
      <h3>{t('board.compare.causes')}</h3>
      {comparison.causes.length === 0 && <p className="kv-quiet">{t('board.compare.no-cause')}</p>}
      <ul>
        {comparison.causes.map((cause) => (
          <li key={`${cause.field}${cause.text}`}>
            <span>
              {cause.url ? <RecordLink url={cause.url}>{cause.text}</RecordLink> : cause.text}
              <span className="kv-caption">
                {[labels.get(cause.field), cause.reference].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="kv-number">{amount(cause.amount, { plus: true })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
