import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { MakePlanDialog } from './plan-dialogs';
import { PlanPanel } from './plan-panel';
import { STEPS, type Plan } from './work-plans';
import classes from './work-plan.module.css';

/** No choice of a year. */
const ALL = 'alle';

/** Every P&C document of a year with its steps counted back from the council, and beside it who does what. */
export function WorkPlanPage() {
  const { programmeId, municipalityId, year } = useScope();
  const [chosen, setChosen] = useSearchState('plan');
  const [about, setAbout] = useSearchState('over', ALL);
  const [making, setMaking] = useState(false);
  const may = useCan('pc-plan.write');
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-plans', {
    params: { query: { programmeId, ...(about === ALL ? {} : { year: Number(about) }) } as object },
  });
  const rows = data.items.filter((plan) => municipalityId === null || plan.municipalityId === municipalityId);
  const plan = data.items.find(({ id }) => id === chosen);
  const columns = useMemo(() => columnsOf(setChosen), [setChosen]);
  const years = [year - 1, year, year + 1, year + 2].map(String);
  const make = may && (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
      onClick={() => setMaking(true)}
    >
      {t('pc-plan.make')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('pc-plan.nav')}
        lead={t('pc-plan.lead')}
        actions={
          <>
            <LinkButton to="/pc-termijnen">{t('pc-plan.to-terms')}</LinkButton>
            {make}
          </>
        }
      />
      <Group align="flex-end" mb={12}>
        <Select
          label={t('pc-plan.year')}
          allowDeselect={false}
          w={160}
          data={[...years.map((value) => ({ value, label: value })), { value: ALL, label: t('pc-plan.year.all') }]}
          value={about}
          onChange={(value) => value && setAbout(value)}
        />
      </Group>
      <DataTable
        caption={t('pc-plan.caption', { year: about === ALL ? t('pc-plan.year.all') : about })}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        current={plan?.id}
        empty={
          <EmptyState title={t('pc-plan.empty.title')} text={t('pc-plan.empty.text')} action={make || undefined} />
        }
      />
      {plan && (
        <div className={classes.panel}>
          <PlanPanel key={plan.id} plan={plan} onClose={() => setChosen('')} />
        </div>
      )}
      {making && (
        <MakePlanDialog
          year={about === ALL ? year : Number(about)}
          onClose={() => setMaking(false)}
          onMade={setChosen}
        />
      )}
    </>
  );
}

const columnsOf = (open: (id: string) => void): Column<Plan>[] => [
  {
    id: 'name',
    header: t('pc-plan.document'),
    width: 230,
    cell: (row) => (
      <button type="button" className={classes.open} onClick={() => open(row.id)}>
        {`${row.name} ${row.year}`}
      </button>
    ),
  },
  { id: 'municipality', header: t('pc-plan.municipality'), width: 150, cell: (row) => row.municipality },
  ...STEPS.map((step): Column<Plan> => ({
    id: step,
    header: t(`pc-plan.step.${step}`),
    width: 142,
    cell: (row) => <StepCell of={row.steps.find((each) => each.step === step)!} />,
  })),
  {
    id: 'tasks',
    header: t('pc-plan.tasks'),
    width: 140,
    cell: ({ tasks }) =>
      tasks.length === 0
        ? ''
        : t('pc-plan.tasks.done', { done: tasks.filter(({ state }) => state === 'DONE').length, count: tasks.length }),
  },
];

function StepCell({ of: { dueOn, doneAt, late } }: { of: Plan['steps'][number] }) {
  if (doneAt) return <StatusChip status="CONFIRMED" label={date(dueOn)} />;
  return late ? <StatusChip status="OVERDUE" label={date(dueOn)} /> : <span>{date(dueOn)}</span>;
}
