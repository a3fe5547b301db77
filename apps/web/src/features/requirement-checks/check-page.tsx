import { api, apiQuery } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import classes from './check-page.module.css';
import { SeverityChip, type Finding, type Rule } from './severity-chip';

const COLUMNS: Column<Finding>[] = [
  {
    id: 'record',
    header: t('requirement-check.column.record'),
    width: 112,
    sortable: true,
    cell: ({ record }) => record.code,
  },
  {
    id: 'severity',
    header: t('requirement-check.column.severity'),
    width: 124,
    cell: ({ severity }) => <SeverityChip severity={severity} />,
  },
  { id: 'rule', header: t('requirement-check.column.rule'), width: 90, cell: ({ rule }) => rule },
  {
    id: 'text',
    header: t('requirement-check.column.text'),
    cell: ({ title, text, record }) => (
      <span className={classes.words}>
        <strong>{title}</strong> · {record.title}
        <br />
        {text}
      </span>
    ),
  },
  {
    id: 'advice',
    header: t('requirement-check.column.advice'),
    cell: ({ advice }) => <span className={classes.words}>{advice}</span>,
  },
];

/** All that is wrong with the Programma van Eisen and its criteria; what blocks publication first. */
export function CheckPage() {
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <Check tenderId={tender.id} title={tender.title} />;
}

function Check({ tenderId, title }: { tenderId: string; title: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/requirement-rules', { params: { query: { tenderId } } });
  const list = useKeysetList({
    key: ['requirement-findings', tenderId],
    filters: ['severity', 'rule'],
    defaultSort: 'order',
    page: (query) =>
      api
        .GET('/requirement-findings', { params: { query: { ...query, tenderId } as never } })
        .then((answer) => answer.data!),
  });
  const rule = data.items.find(({ code }) => code === list.filter('rule'));
  return (
    <>
      <PageHeader
        title={t('requirement-check.nav')}
        lead={t('requirement-check.lead', { tender: title })}
        actions={
          <ExportMenu
            kind="requirement-findings"
            tenderId={tenderId}
            parameters={{ tenderId }}
            formats={['pdf', 'xlsx']}
          />
        }
      />
      <Verdict rules={data.items} />
      <ListToolbar list={list} filters={filters(data.items)} />
      {rule?.basis && <p className="kv-caption">{t('requirement-check.why', { basis: rule.basis })}</p>}
      <DataTable
        caption={t('requirement-check.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => row.record.url}
        empty={<EmptyState title={t('requirement-check.empty')} text={t('requirement-check.empty.text')} />}
      />
    </>
  );
}

const filters = (rules: Rule[]) => [
  {
    name: 'severity',
    label: t('requirement-check.severity'),
    options: (['BLOCKS', 'WARNS'] as const).map((value) => ({ value, label: t(`requirement-check.${value}`) })),
  },
  {
    name: 'rule',
    label: t('requirement-check.rule'),
    options: rules
      .filter(({ count }) => count > 0)
      .map(({ code, title, count }) => ({
        value: code,
        label: t('requirement-check.rule.option', { code, title, count }),
      })),
  },
];

function Verdict({ rules }: { rules: Rule[] }) {
  const count = (severity: Rule['severity']) =>
    rules.filter((rule) => rule.severity === severity).reduce((sum, rule) => sum + rule.count, 0);
  const [blocks, warns] = [count('BLOCKS'), count('WARNS')];
  return (
    <div className={classes.verdict} data-blocked={blocks > 0 || undefined} role="status">
      <strong>{blocks > 0 ? t('requirement-check.blocks', { count: blocks }) : t('requirement-check.free')}</strong>
      {warns > 0 && <span>{t('requirement-check.warns', { count: warns })}</span>}
    </div>
  );
}
