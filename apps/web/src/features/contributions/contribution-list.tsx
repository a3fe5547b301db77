import { Button, Group } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { BulkBar } from './bulk-bar';
import { ContributionPanel } from './contribution-panel';
import { ManageThemesDialog } from './manage-themes-dialog';
import { ContributionStateChip, OUTCOMES } from './outcome-chip';
import { SOURCE_KINDS } from './place-fields';
import { useRegisters } from './use-registers';

type Contribution = components['schemas']['ContributionResponse'];

const COLUMNS: Column<Contribution>[] = [
  { id: 'code', header: t('contribution.column.code'), width: 92, sortable: true, cell: (row) => row.code },
  {
    id: 'sentence',
    header: t('contribution.column.sentence'),
    cell: (row) => <span className="kv-words">{row.sentence}</span>,
  },
  {
    id: 'workgroup',
    header: t('contribution.column.workgroup'),
    width: 190,
    optional: true,
    cell: ({ workgroup }) => t('contribution.workgroup.full', { number: workgroup.number, name: workgroup.name }),
  },
  {
    id: 'question',
    header: t('contribution.column.question'),
    width: 84,
    optional: true,
    cell: ({ question }) => t('contribution.question', { number: question.number }),
  },
  {
    id: 'theme',
    header: t('contribution.column.theme'),
    width: 130,
    optional: true,
    cell: (row) => row.theme?.name ?? '–',
  },
  {
    id: 'outcome',
    header: t('contribution.column.state'),
    width: 178,
    cell: (row) => <ContributionStateChip contribution={row} />,
  },
  {
    id: 'requirements',
    header: t('contribution.column.requirements'),
    width: 110,
    optional: true,
    cell: (row) => row.requirements.map((requirement) => requirement.code).join(', ') || '–',
  },
  {
    id: 'recordedAt',
    header: t('contribution.column.recorded'),
    width: 110,
    sortable: true,
    optional: true,
    cell: (row) => date(row.recordedAt.slice(0, 10)),
  },
];

/** Sentences of workgroups with their outcome; a row opens beside the list. */
export function ContributionList() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const threadOpen = useSearchParams().draad !== undefined;
  const mayWrite = useCan('contribution.write');
  const mayImport = useCan('import.own');
  const mayTreat = useCan('contribution.treat');
  const [themesOpen, setThemesOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const { programmeId, workgroups, questions } = useRegisters();
  const { data: themes } = apiQuery.useQuery('get', '/contribution-themes', { params: { query: { programmeId } } });
  const list = useKeysetList({
    key: ['contributions', programmeId],
    filters: ['workgroupId', 'questionId', 'themeId', 'state', 'outcome', 'sourceKind', 'toTreat'],
    defaultSort: '-recordedAt',
    page: (query) =>
      api
        .GET('/contributions', { params: { query: { ...query, programmeId } as never } })
        .then((answer) => answer.data!),
  });
  const chosenRows = list.rows.filter((row) => chosen.includes(row.id));
  const filters = useMemo(
    () => [
      {
        name: 'workgroupId',
        label: t('contribution.filter.workgroup'),
        options: workgroups.map((one) => ({ value: one.id, label: `${one.number} ${one.name}` })),
      },
      {
        name: 'questionId',
        label: t('contribution.filter.question'),
        options: questions.map((one) => ({ value: one.id, label: `${one.number} ${one.label}` })),
      },
      {
        name: 'state',
        label: t('contribution.filter.state'),
        options: ['OPEN', 'TREATED', 'MERGED', 'SPLIT', 'WITHDRAWN'].map((value) => ({
          value,
          label: t(`contribution.state.${value}`),
        })),
      },
      {
        name: 'outcome',
        label: t('contribution.filter.outcome'),
        options: OUTCOMES.map((value) => ({ value, label: t(`contribution.outcome.${value}`) })),
      },
      {
        name: 'themeId',
        label: t('contribution.filter.theme'),
        options: (themes?.items ?? []).map(({ id: value, label }) => ({ value, label })),
      },
      {
        name: 'sourceKind',
        label: t('contribution.filter.source'),
        options: SOURCE_KINDS.map((value) => ({ value, label: t(`contribution.source.${value}`) })),
      },
      {
        name: 'toTreat',
        label: t('contribution.filter.toTreat'),
        options: [{ value: 'true', label: t('contribution.filter.toTreat.true') }],
      },
    ],
    [workgroups, questions, themes],
  );
  const add = mayWrite && (
    <LinkButton to="/werkgroepinbreng/nieuw" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('contribution.new')}
    </LinkButton>
  );
  const actions = (
    <Group gap="sm">
      {mayTreat && <Button onClick={() => setThemesOpen(true)}>{t('contribution.themes')}</Button>}
      {mayTreat && <LinkButton to="/werkgroepinbreng/voorstellen">{t('contribution.suggestions.short')}</LinkButton>}
      {mayWrite && mayImport && (
        <LinkButton to="/importeren/nieuw?soort=contribution">{t('contribution.excel')}</LinkButton>
      )}
      {mayWrite && <LinkButton to="/werkgroepinbreng/plakken">{t('contribution.paste')}</LinkButton>}
      {add}
    </Group>
  );
  return (
    <>
      <PageHeader title={t('contribution.nav')} lead={t('contribution.lead')} actions={actions} />
      {chosenRows.length > 0 && <BulkBar rows={chosenRows} onDone={() => setChosen([])} />}
      <ListToolbar list={list} filters={filters} />
      <DataTable
        caption={t('contribution.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/werkgroepinbreng/${row.id}`}
        keepsList
        current={id}
        selection={mayTreat ? { ids: chosen, onChange: setChosen } : undefined}
        empty={
          <EmptyState
            title={t('contribution.empty')}
            text={t(mayWrite ? 'contribution.empty.may' : 'contribution.empty.read')}
            action={add}
          />
        }
      />
      {themesOpen && <ManageThemesDialog onClose={() => setThemesOpen(false)} />}
      {id && !threadOpen && (
        <ContributionPanel
          key={id}
          id={id}
          onClose={() => void navigate({ to: '/werkgroepinbreng', search: true as never })}
        />
      )}
    </>
  );
}
