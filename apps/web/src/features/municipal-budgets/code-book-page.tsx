import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { AmendmentRules } from '../budget-amendments/amendment-rules';
import { AddCodeDialog, AddProgrammeDialog } from './add-code-dialog';
import { Profiles } from './profiles';

type Code = components['schemas']['Iv3CodeResponse'];
type Programme = components['schemas']['BudgetProgrammeResponse'];

const TABS = ['taakvelden', 'categorieen', 'programmas', 'profielen', 'regels'] as const;

const until = (day: string | null) => (day ? date(day) : '–');

const codeColumns: Column<Code>[] = [
  { id: 'code', header: t('code-book.code'), width: 100, cell: (row) => row.code },
  { id: 'name', header: t('code-book.name'), cell: (row) => row.name },
  {
    id: 'trendCode',
    header: t('code-book.trend'),
    meaning: t('code-book.trend.meaning'),
    width: 90,
    cell: (row) => row.trendCode ?? '–',
  },
  { id: 'validFrom', header: t('code-book.from'), width: 120, cell: (row) => date(row.validFrom) },
  { id: 'validTo', header: t('code-book.to'), width: 120, cell: (row) => until(row.validTo) },
  {
    id: 'source',
    header: t('code-book.source'),
    width: 330,
    cell: (row) => (
      <>
        {row.source} {row.shipped && <span className="kv-caption">{t('code-book.shipped')}</span>}
      </>
    ),
  },
];

const programmeColumns: Column<Programme>[] = [
  { id: 'code', header: t('code-book.code'), width: 100, cell: (row) => row.code },
  { id: 'name', header: t('code-book.name'), cell: (row) => row.name },
  { id: 'municipality', header: t('municipal-budget.municipality'), width: 180, cell: (row) => row.municipality },
  { id: 'validFrom', header: t('code-book.from'), width: 120, cell: (row) => date(row.validFrom) },
  { id: 'validTo', header: t('code-book.to'), width: 120, cell: (row) => until(row.validTo) },
];

/** On what a begroting stands: taakvelden, categories, programmes, profiles, and who decides about a change. */
export function CodeBookPage() {
  const [tab, setTab] = useSearchState('tab', 'taakvelden');
  return (
    <>
      <PageHeader title={t('code-book.nav')} lead={t('code-book.lead')} />
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'taakvelden')} keepMounted={false}>
        <Tabs.List aria-label={t('code-book.tabs')} mb="md">
          {TABS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {t(`code-book.tab.${value}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="taakvelden">
          <Codes kind="TASK_FIELD" />
        </Tabs.Panel>
        <Tabs.Panel value="categorieen">
          <Codes kind="CATEGORY" />
        </Tabs.Panel>
        <Tabs.Panel value="programmas">
          <Programmes />
        </Tabs.Panel>
        <Tabs.Panel value="profielen">
          <Profiles />
        </Tabs.Panel>
        <Tabs.Panel value="regels">
          <AmendmentRules />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button mb="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}

function Codes({ kind }: { kind: Code['kind'] }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('municipal-budget.write');
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/iv3-codes', { params: { query: { programmeId, kind } } });
  return (
    <>
      {mayWrite && <AddButton label={t(`code-book.add.${kind}`)} onClick={() => setAdding(true)} />}
      <DataTable
        caption={t(`code-book.tab.${kind === 'TASK_FIELD' ? 'taakvelden' : 'categorieen'}`)}
        columns={codeColumns}
        rows={data.items}
        rowId={(row) => row.id}
      />
      {adding && <AddCodeDialog kind={kind} onClose={() => setAdding(false)} />}
    </>
  );
}

function Programmes() {
  const { programmeId, municipalityId } = useScope();
  const mayWrite = useCan('municipal-budget.write');
  const [adding, setAdding] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/budget-programmes', {
    params: { query: { programmeId, municipalityId: municipalityId ?? undefined } },
  });
  return (
    <>
      {mayWrite && <AddButton label={t('code-book.add.programme')} onClick={() => setAdding(true)} />}
      <DataTable
        caption={t('code-book.tab.programmas')}
        columns={programmeColumns}
        rows={data.items}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('code-book.programmes.empty.title')} text={t('code-book.programmes.empty.text')} />}
      />
      {adding && <AddProgrammeDialog onClose={() => setAdding(false)} />}
    </>
  );
}
