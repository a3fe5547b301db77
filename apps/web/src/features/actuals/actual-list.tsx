import { Button, Group } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { amount, moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { asTexts } from '@web/ui/query-texts';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { ActualPanel } from './actual-panel';
import { ActualTotals } from './actual-totals';
import { useActualFilters } from './use-actual-filters';
import classes from './actuals.module.css';

export type Actual = components['schemas']['ActualResponse'];

/** `INK 202603-43410 / 12`. */
const placeOf = ({ journal, document, line }: Actual): string => `${journal} ${document} / ${line}`;

const column = (id: string, width: number, cell: Column<Actual>['cell'], over: Partial<Column<Actual>> = {}) => ({
  ...{ id, header: t(`actual.column.${id}`), width, cell },
  ...over,
});

const hidden = { optional: true, hidden: true };

const columns: Column<Actual>[] = [
  column('line', 220, (row) => (
    <>
      {placeOf(row)}
      {row.reversesId && <span className={classes.mark}>{t('actual.reversal')}</span>}
      {row.reversedById && <span className={classes.mark}>{t('actual.reversed')}</span>}
    </>
  )),
  column('period', 90, (row) => `${row.year}-${String(row.periodNumber).padStart(2, '0')}`, { sortable: true }),
  column('municipality', 120, (row) => row.municipality),
  column('taskField', 90, (row) => row.taskField ?? t('ui.empty'), { optional: true }),
  column('legalBasis', 130, (row) => t(`actual.basis.${row.legalBasis}`), { optional: true }),
  column('side', 60, (row) => t(`actual.side.short.${row.side}`), { meaning: t('actual.filter.side') }),
  { id: 'description', header: t('actual.column.description'), cell: (row) => row.description, optional: true },
  column('amount', 140, (row) => amount(row.amount), { align: 'right' }),
  column('ledgerAccount', 110, (row) => row.ledgerAccount, hidden),
  column('costCentre', 120, (row) => row.costCentre, hidden),
  column('category', 100, (row) => row.category ?? '', hidden),
  column('budgetProgramme', 110, (row) => row.budgetProgramme ?? '', hidden),
  column('buildingBlock', 180, (row) => row.buildingBlock ?? '', hidden),
  column('recordedAt', 150, (row) => moment(row.recordedAt), { optional: true }),
];

/** The bookings of a year: narrowed, added up, and one of them opened beside the list. */
export function ActualList() {
  const { programmeId, municipalityId, year } = useScope();
  const mayImport = useCan('actual.import');
  const { id: open } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const filters = useActualFilters();
  const place = { programmeId, year: Number(year), ...(municipalityId ? { municipalityId } : {}) };
  const list = useKeysetList<Actual, (typeof FILTERS)[number]>({
    key: ['actuals', programmeId, year, municipalityId],
    filters: FILTERS,
    defaultSort: '-period',
    page: (query) =>
      api.GET('/actuals', { params: { query: { ...place, ...(query as object) } } }).then((answer) => answer.data!),
  });
  const chosen = Object.fromEntries(FILTERS.flatMap((name) => (list.filter(name) ? [[name, list.filter(name)]] : [])));
  const question = { ...place, ...chosen, ...(list.q ? { q: list.q } : {}) };
  const importButton = mayImport && (
    <LinkButton to="/importeren/nieuw" search={{ soort: 'actuals' }} leftSection={<IconUpload size={16} aria-hidden />}>
      {t('actual.import')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('actual.title', { year })}
        lead={t('actual.lead')}
        actions={
          <Group gap="sm">
            <ExportMenu kind="actuals" formats={['xlsx', 'csv']} parameters={asTexts(question)} />
            {importButton}
          </Group>
        }
      />
      <ActualTotals question={question} />
      <ListToolbar list={list} filters={filters}>
        <KnownOn value={list.filter('knownOn')} onChange={(day) => list.setFilter('knownOn', day)} />
      </ListToolbar>
      {list.filter('importId') !== '' && (
        <p className={classes.note} role="note">
          {t('actual.of-import')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => list.setFilter('importId', '')}>
            {t('actual.of-import.all')}
          </Button>
        </p>
      )}
      <DataTable
        caption={t('actual.table')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/realisatie/${row.id}`}
        keepsList
        current={open}
        empty={<EmptyState title={t('actual.empty.title')} text={t('actual.empty.text')} action={importButton} />}
      />
      {open && (
        <ActualPanel key={open} id={open} onClose={() => void navigate({ to: '/realisatie', search: true as never })} />
      )}
    </>
  );
}

const FILTERS = ['periodNumber', 'taskField', 'legalBasis', 'side', 'knownOn', 'importId'] as const;

/** The list as it was known on a day. */
function KnownOn({ value, onChange }: { value: string; onChange: (day: string) => void }) {
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <DateInput
      className={classes.date}
      aria-label={t('actual.known-on')}
      leftSection={<span className={classes.label}>{t('actual.known-on')}</span>}
      leftSectionWidth={84}
      value={value || null}
      error={wrong}
      onChange={(day) => onChange(day ?? '')}
      onProblem={(message, shown) => setWrong(shown ? message : null)}
    />
  );
}
