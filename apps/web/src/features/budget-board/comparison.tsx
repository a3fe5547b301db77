import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '@web/texts';
import { amount, date, moment, thousands } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { inSight } from './board-rows';
import { ComparedStand } from './board-stand';
import { PartsList } from './parts-list';
import { useComparison, usePivotQuestion, useThen, type Comparison } from './use-board';
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
  const side = usePivotQuestion().side ?? 'COST';
  const [opened, open] = useState<string | null>(null);
  return (
    <div className={classes.causes}>
      <h3>{t('board.compare.causes')}</h3>
      {comparison.causes.length === 0 && <p className="kv-quiet">{t('board.compare.no-cause')}</p>}
      <ul>
        {comparison.causes.map((cause) => {
          const key = `${cause.field}${cause.text}`;
          return (
            <li key={key} data-open={opened === key || undefined}>
              <CauseLine
                cause={cause}
                label={labels.get(cause.field) ?? ''}
                open={opened === key}
                onOpen={() => open(opened === key ? null : key)}
              />
              {opened === key && cause.bookings && (
                <PartsList
                  title={t('board.compare.bookings')}
                  figure={{
                    ...{ field: cause.field, place: cause.bookings.place, side },
                    ...(cause.bookings.knownSince ? { knownSince: cause.bookings.knownSince } : {}),
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface CauseLineProps {
  cause: Comparison['causes'][number];
  label: string;
  open: boolean;
  onOpen: () => void;
}

/** A cause in words; one that exists of bookings opens to them. */
function CauseLine({ cause, label, open, onOpen }: CauseLineProps) {
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.cause}>
      <span>
        {cause.bookings ? (
          <button type="button" className={classes.group} aria-expanded={open} onClick={onOpen}>
            <Arrow size={16} stroke={1.75} aria-hidden />
            {cause.text}
          </button>
        ) : cause.url ? (
          <RecordLink url={cause.url}>{cause.text}</RecordLink>
        ) : (
          cause.text
        )}
        <span className="kv-caption">{[label, cause.reference].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="kv-number">{amount(cause.amount, { plus: true })}</span>
    </div>
  );
}
