import { LocalDate } from '@koersvast/kernel';
import type { components } from '@web/api/schema';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date, longDate, moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useMyWork } from './use-my-work';
import classes from './my-work-page.module.css';

type Item = components['schemas']['WorkItemResponse'];
type Group = components['schemas']['WorkGroupResponse'];

/** A day without an hour is told as a day. */
const since = ({ sinceOn, sinceAt }: Item): string => (sinceOn ? date(sinceOn) : moment(sinceAt));

const columns: Column<Item>[] = [
  { id: 'code', header: t('desk.column.code'), width: 130, cell: (item) => item.code },
  { id: 'title', header: t('desk.column.title'), cell: (item) => item.title },
  { id: 'reason', header: t('desk.column.reason'), width: 260, cell: (item) => item.reason },
  { id: 'since', header: t('desk.column.since'), width: 160, cell: (item) => since(item) },
];

/** Tiles are filters on the one list below: each counts exactly the rows that it leaves. */
export function MyWorkPage() {
  const [chosen, choose] = useSearchState('groep', '');
  const groups = useMyWork().data?.groups;
  if (!groups) return <PageHeader title={t('desk.nav')} />;
  const shown = groups.filter(({ group }) => chosen === '' || chosen === group);
  const rows = shown.flatMap(({ items }) => items);
  const count = groups.reduce((sum, { total }) => sum + total, 0);
  const total = shown.reduce((sum, group) => sum + group.total, 0);
  const today = longDate(LocalDate.today());
  return (
    <>
      <PageHeader title={t('desk.nav')} lead={count === 0 ? today : t('desk.lead', { count, date: today })} />
      {groups.length > 0 && <Tiles groups={groups} chosen={chosen} choose={choose} />}
      <DataTable
        caption={t('desk.caption')}
        columns={columns}
        rows={rows}
        rowId={(item) => `${item.group} ${item.recordId} ${item.reason}`}
        rowHref={(item) => item.url}
        group={(item) => t(`desk.group.${item.group}`)}
        empty={
          <EmptyState
            title={t('desk.empty.title')}
            text={t('desk.empty.text')}
            action={<LinkButton to="/programma">{t('desk.empty.action')}</LinkButton>}
          />
        }
      />
      {total > rows.length && <p className="kv-quiet">{t('desk.more', { shown: rows.length, total })}</p>}
    </>
  );
}

function Tiles({ groups, chosen, choose }: { groups: Group[]; chosen: string; choose: (group: string) => void }) {
  return (
    <div className={classes.tiles} role="group" aria-label={t('desk.filters')}>
      {groups.map(({ group, total }) => (
        <button
          key={group}
          type="button"
          className={classes.tile}
          data-group={group}
          aria-pressed={chosen === group}
          onClick={() => choose(chosen === group ? '' : group)}
        >
          <strong>{total}</strong> {t(`desk.group.${group}`)}
        </button>
      ))}
    </div>
  );
}
