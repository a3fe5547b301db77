import { Button, Stack } from '@mantine/core';
import { IconAlertOctagon, IconArchive, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { FactList } from '@web/ui/fact-list';
import { moment } from '@web/ui/format';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { criterionName, weightText, type Assessment, type Assessor, type Criterion } from './assessment-data';
import { AppointDialog } from './appoint-dialog';

const looks: Record<Assessor['state'], { icon: typeof IconArchive; tone: Tone }> = {
  APPOINTED: { icon: IconCircleDashed, tone: 'info' },
  DECLARED: { icon: IconCircleCheck, tone: 'quiet' },
  CONFLICTED: { icon: IconAlertOctagon, tone: 'err' },
  WITHDRAWN: { icon: IconArchive, tone: 'struck' },
};

const CRITERIA: Column<Criterion>[] = [
  { id: 'name', header: t('assessment.column.criterion'), cell: criterionName },
  {
    id: 'weight',
    header: t('assessment.column.weight'),
    width: 100,
    align: 'right',
    cell: (row) => weightText(row.weight),
  },
  {
    id: 'in',
    header: t('assessment.column.handed-in'),
    width: 160,
    align: 'right',
    cell: (row) => t('assessment.in-of', { count: row.handedInCount, total: row.assessorCount }),
  },
  {
    id: 'state',
    header: t('assessment.column.state'),
    width: 190,
    cell: (row) => t(row.revealed ? 'assessment.revealed' : 'assessment.hidden'),
  },
];

/** Criteria as published with who assesses them and how far they are; never a score. */
export function Assessors({ assessment }: { assessment: Assessment }) {
  const mayWrite = useCan('assessment.write') && assessment.state === 'SCORING';
  const [appointing, setAppointing] = useState(false);
  const appoint = mayWrite && (
    <Button variant="filled" onClick={() => setAppointing(true)}>
      {t('assessment.appoint')}
    </Button>
  );
  return (
    <Stack gap="xl">
      <FactList
        facts={[
          [t('assessment.field.baseline'), assessment.baselineName],
          [t('assessment.field.tie'), `${t(`assessment.tie.${assessment.tieRule}`)} (${assessment.tieSource})`],
          [
            t('assessment.fact.offers'),
            t('assessment.offers', { admitted: assessment.admittedCount, open: assessment.undecidedCount }),
          ],
        ]}
      />
      <section>
        <h2>{t('assessment.criteria')}</h2>
        <DataTable
          caption={t('assessment.criteria')}
          columns={CRITERIA}
          rows={assessment.criteria}
          rowId={(row) => row.id}
        />
      </section>
      <section>
        <h2>{t('assessment.assessors')}</h2>
        <People assessment={assessment} mayWrite={mayWrite} appoint={appoint} />
        {assessment.assessors.length > 0 && appoint}
      </section>
      {appointing && <AppointDialog assessment={assessment} onClose={() => setAppointing(false)} />}
    </Stack>
  );
}

interface PeopleProps {
  assessment: Assessment;
  mayWrite: boolean;
  appoint: React.ReactNode;
}

function People({ assessment, mayWrite, appoint }: PeopleProps) {
  const codes = (ids: string[]) =>
    assessment.criteria
      .filter(({ id }) => ids.includes(id))
      .map(({ code }) => code)
      .join(', ');
  const columns: Column<Assessor>[] = [
    { id: 'name', header: t('assessment.column.name'), width: 220, cell: (row) => row.name },
    {
      id: 'state',
      header: t('assessment.column.declaration'),
      width: 230,
      cell: (row) => (
        <StatusChip status={row.state} label={t(`assessment.assessor.${row.state}`)} {...looks[row.state]} />
      ),
    },
    {
      id: 'declared',
      header: t('assessment.column.declared'),
      width: 150,
      cell: (row) => (row.declaredAt ? moment(row.declaredAt) : '–'),
    },
    { id: 'criteria', header: t('assessment.column.criteria'), width: 200, cell: (row) => codes(row.criterionIds) },
    {
      id: 'handed',
      header: t('assessment.column.handed-in'),
      cell: (row) => codes(row.handedInCriterionIds) || row.interest || row.withdrawnReason || '–',
    },
    ...(mayWrite
      ? [
          {
            id: 'deed',
            header: t('assessment.column.deed'),
            width: 120,
            cell: (row: Assessor) => <Withdraw assessmentId={assessment.id} assessor={row} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t('assessment.assessors')}
      columns={columns}
      rows={assessment.assessors}
      rowId={(row) => row.id}
      empty={
        <EmptyState title={t('assessment.no-assessors')} text={t('assessment.no-assessors.text')} action={appoint} />
      }
    />
  );
}

function Withdraw({ assessmentId, assessor }: { assessmentId: string; assessor: Assessor }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  if (assessor.state !== 'APPOINTED' && assessor.state !== 'DECLARED') return null;
  const withdraw = async () => {
    const answer = await confirm({
      title: t('assessment.withdraw.title', { name: assessor.name }),
      text: t('assessment.withdraw.text'),
      confirm: t('assessment.withdraw'),
      reason: { label: t('assessment.withdraw.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: assessmentId, assessorId: assessor.id }, header: ifMatch(assessor.rowVersion) };
    await run(() =>
      api.POST('/assessments/{id}/assessors/{assessorId}/withdraw', { params, body: { reason: answer.reason } }),
    );
  };
  return (
    <>
      <Button
        size="compact-sm"
        onClick={() => void withdraw()}
        loading={doing}
        aria-label={t('assessment.withdraw.of', { name: assessor.name })}
      >
        {t('assessment.withdraw')}
      </Button>
      {dialog}
    </>
  );
}
