import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api, ifMatch } from '@web/api/client';
import { useSetSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import classes from './award-criteria.module.css';
import { WeightCell } from './weight-cell';
import { percentText, sumOf, type Criterion, type Typed } from './weights';

interface CriteriaTableProps {
  criteria: Criterion[];
  mayWrite: boolean;
  typed: Typed;
  onTyped: (typed: Typed) => void;
}

/** The tree as a table: indented by depth, weights in place, order by keys and buttons. */
export function CriteriaTable(props: CriteriaTableProps) {
  const { criteria, mayWrite } = props;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('award-criterion.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('award-criterion.column.number')}</th>
            <th scope="col">{t('award-criterion.column.title')}</th>
            <th scope="col" className={classes.right}>
              {t('award-criterion.column.weight')}
            </th>
            <th scope="col">{t('award-criterion.column.scale')}</th>
            {mayWrite && <th scope="col">{t('award-criterion.column.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {criteria.map((one) => (
            <Row key={one.id} criterion={one} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ criterion, criteria, mayWrite, typed, onTyped }: CriteriaTableProps & { criterion: Criterion }) {
  const { id, outline, depth, title, requirements, weight } = criterion;
  const children = criteria.filter(({ parentId }) => parentId === id);
  return (
    <tr>
      <td className="kv-number">{outline}</td>
      <th scope="row" data-depth={depth}>
        <Link
          to="."
          search={(before: Record<string, unknown>) => ({ ...before, criterium: id, onder: undefined }) as never}
        >
          {title}
        </Link>
        {requirements.length > 0 && (
          <span className="kv-caption"> {requirements.map(({ code }) => code).join(', ')}</span>
        )}
        {children.length > 0 && <Below weight={typed.get(id) ?? weight} sum={sumOf(children, typed)} />}
      </th>
      <td className={classes.right}>
        {mayWrite ? (
          <WeightCell key={weight} criterion={criterion} typed={typed} onTyped={onTyped} />
        ) : (
          `${weight.replace('.', ',')} %`
        )}
      </td>
      <td>
        <ScaleChip criterion={criterion} parent={children.length > 0} />
      </td>
      {mayWrite && (
        <td>
          <Order criterion={criterion} criteria={criteria} />
        </td>
      )}
    </tr>
  );
}

/** Whether the sub-criteria weigh as much as the criterion itself, also while typing. */
function Below({ weight, sum }: { weight: string; sum: bigint | null }) {
  if (sum === null) return null;
  const own = Number(weight).toFixed(2).replace('.', ',');
  const exact = percentText(sum) === own;
  return (
    <div className={classes.below} data-off={!exact || undefined}>
      {t(`award-criterion.below.${exact ? 'exact' : 'off'}`, { sum: percentText(sum), weight: own })}
    </div>
  );
}

function ScaleChip({ criterion, parent }: { criterion: Criterion; parent: boolean }) {
  if (parent) return <span className="kv-quiet">{t('award-criterion.scale.none')}</span>;
  if (criterion.kind === 'PRICE') return <span className="kv-quiet">{t('award-criterion.scale.price')}</span>;
  return criterion.scaleComplete ? (
    <StatusChip status="ADOPTED" label={t('award-criterion.scale.complete', { count: criterion.scale.length })} />
  ) : (
    <StatusChip status="SUSPECT" label={t('award-criterion.scale.incomplete')} />
  );
}

function Order({ criterion, criteria }: { criterion: Criterion; criteria: Criterion[] }) {
  const client = useQueryClient();
  const set = useSetSearchParams();
  const { doing, run } = useDeed();
  const siblings = criteria.filter(({ parentId }) => parentId === criterion.parentId);
  const at = siblings.findIndex(({ id }) => id === criterion.id);
  const { id, title, rowVersion, outline, depth } = criterion;
  const move = (position: number) =>
    run(async () => {
      const params = { path: { id }, header: ifMatch(rowVersion) };
      await api.PATCH('/award-criteria/{id}', { params, body: { position } });
      await client.invalidateQueries();
    });
  const closed = criterion.state === 'PUBLISHED';
  return (
    <div className={classes.actions}>
      <ActionIcon
        aria-label={t('award-criterion.up-of', { title })}
        disabled={doing || closed || at === 0}
        onClick={() => void move(at)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('award-criterion.down-of', { title })}
        disabled={doing || closed || at === siblings.length - 1}
        onClick={() => void move(at + 2)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      {depth < 3 && (
        <ActionIcon
          aria-label={t('award-criterion.new-under', { outline })}
          onClick={() => set({ criterium: 'nieuw', onder: id })}
        >
          <IconPlus size={16} />
        </ActionIcon>
      )}
    </div>
  );
}
