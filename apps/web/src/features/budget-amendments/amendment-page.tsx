import { Alert } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { CarriesOfAmendment } from '@web/features/structural-carries/carries-of-amendment';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { amount, date, whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { AmendmentCourse } from './amendment-course';
import { AmendmentDeeds } from './amendment-deeds';
import { AmendmentFields, rules } from './amendment-form';
import { AmendmentState } from './amendment-state';
import { filled, filledAt, valuesOf, type Amendment, type Values } from './amendment-values';
import classes from './budget-amendments.module.css';
import { JointCard } from './joint-card';
import { atRows } from './problem-at-rows';
import { ProgrammeEffects } from './programme-effects';
import { ReceivableEffect } from './receivable-effect';

type Row = Amendment['rows'][number];

const columns: Column<Row>[] = [
  {
    id: 'line',
    header: t('amendment.rows.code'),
    cell: (row) => (
      <>
        <span className="kv-caption">{row.code}</span> {row.description}{' '}
        {row.isNew && <span className="kv-caption">{t('amendment.rows.new')}</span>}
        {row.receivableChange !== '0.00' && (
          <div className="kv-caption">
            {t('amendment.rows.receivable.line', {
              before: amount(row.receivableBefore),
              change: amount(row.receivableChange, { plus: true }),
              after: amount(row.receivableAfter),
            })}
          </div>
        )}
      </>
    ),
  },
  { id: 'programme', header: t('amendment.rows.programme'), width: 200, cell: (row) => row.programme },
  { id: 'taskField', header: t('amendment.rows.task-field'), width: 100, cell: (row) => row.taskField },
  { id: 'before', header: t('amendment.effect.before'), width: 150, align: 'right', cell: (row) => amount(row.before) },
  {
    id: 'change',
    header: t('amendment.effect.change'),
    width: 190,
    align: 'right',
    cell: (row) => (
      <>
        {row.decided && (
          <span className="kv-caption">
            {t('amendment.rows.decided', { amount: amount(row.decided, { plus: true }) })}{' '}
          </span>
        )}
        {amount(row.change, { plus: true })}
      </>
    ),
  },
  { id: 'after', header: t('amendment.effect.after'), width: 150, align: 'right', cell: (row) => amount(row.after) },
];

/** One amendment: what it asks, per programme what that comes to, who stood for it and what was decided. */
export function AmendmentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/budget-amendments/{id}', { params: { path: { id } } });
  const mayWrite = useCan('budget-amendment.write');
  const writes = mayWrite && data.state === 'PROPOSED';
  return (
    <>
      <PageHeader
        title={t('amendment.page.title', { code: data.code, title: data.title })}
        crumbs={[
          { label: t('amendment.nav'), to: '/begrotingswijzigingen' },
          {
            label: t('municipal-budget.title', { year: data.year, municipality: data.municipality }),
            to: `/begroting/${data.municipalBudgetId}`,
          },
        ]}
        lead={
          <>
            <AmendmentState amendment={data} />{' '}
            {t('amendment.page.lead', {
              ...{ municipality: data.municipality, year: data.year },
              kind: t(`amendment.kind.${data.kind}`),
              duration: t(`amendment.duration.${data.duration}`).toLowerCase(),
            })}
          </>
        }
        actions={
          <>
            <ExportMenu
              kind="budget-amendment"
              parameters={{ budgetAmendmentId: id }}
              formats={['docx', 'pdf', 'xlsx']}
            />
            <AmendmentDeeds amendment={data} />
          </>
        }
      />
      <Notes amendment={data} />
      {data.joint && <JointCard joint={data.joint} current={id} />}
      {writes ? <EditForm key={data.rowVersion} amendment={data} /> : <Content amendment={data} />}
      <CarriesOfAmendment amendment={data} />
      <AmendmentCourse amendment={data} />
    </>
  );
}

function Content({ amendment }: { amendment: Amendment }) {
  const { weighing, rows, reason } = amendment;
  return (
    <>
      <p className="kv-words">{reason}</p>
      <section className={classes.section}>
        <h2>{t('amendment.effect')}</h2>
        <p className="kv-caption">
          {t(`amendment.authority.${weighing.authority}`)}. {t(`amendment.reason.${weighing.authorityReason}`)}
        </p>
        <ProgrammeEffects effects={weighing.programmes} />
        <ReceivableEffect change={weighing.receivableChange} />
      </section>
      <section className={classes.section}>
        <h2>{t('amendment.rows.title')}</h2>
        <DataTable
          caption={t('amendment.rows.title')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.lineId ?? row.code}
        />
      </section>
    </>
  );
}

function EditForm({ amendment }: { amendment: Amendment }) {
  const client = useQueryClient();
  const path = { id: amendment.id };
  const form = useRecordForm<Values, unknown>({
    initial: valuesOf(amendment),
    rowVersion: amendment.rowVersion,
    validate: rules,
    save: ({ parts, ...words }, { rowVersion }) =>
      atRows([filledAt(parts[0]!.rows)], () =>
        api.PATCH('/budget-amendments/{id}', {
          params: { path, header: ifMatch(rowVersion) },
          body: { ...words, rows: filled(parts[0]!.rows) },
        }),
      ),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('amendment.saved') });
    },
  });
  return (
    <AmendmentFields
      form={form}
      save={t('amendment.save')}
      cancelTo="/begrotingswijzigingen"
      amendmentId={amendment.id}
    />
  );
}

/** What somebody must know before anything else: sent back, too late, another decision, where it came from. */
function Notes({ amendment }: { amendment: Amendment }) {
  const { state, returnedNote, withdrawnReason, deviation, releasedReason, contractVersion, late, year } = amendment;
  const { daysLeft, decideBy, overrideReason } = amendment;
  const warnings = [
    state === 'PROPOSED' && returnedNote && t('amendment.returned', { note: returnedNote }),
    late && t('amendment.late', { year }),
    daysLeft !== null && daysLeft < 0 && t('amendment.days.over', { date: date(decideBy), year }),
    daysLeft !== null &&
      daysLeft >= 0 &&
      daysLeft <= 60 &&
      t('amendment.days', { date: date(decideBy), days: whole(daysLeft) }),
  ].filter((text): text is string => typeof text === 'string');
  const notes = [
    state === 'WITHDRAWN' && t('amendment.withdrawn', { reason: withdrawnReason ?? '' }),
    deviation && t('amendment.deviation', { deviation }),
    releasedReason && t('amendment.released', { reason: releasedReason }),
    overrideReason && t('amendment.overridden', { reason: overrideReason }),
  ].filter((text): text is string => typeof text === 'string');
  return (
    <>
      {warnings.map((text) => (
        <Alert key={text} color="amber" mb="sm" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {text}
        </Alert>
      ))}
      {notes.map((text) => (
        <Alert key={text} mb="sm" icon={<IconInfoCircle size={18} aria-hidden />}>
          {text}
        </Alert>
      ))}
      {contractVersion !== null && (
        <p className="kv-caption">
          {t('amendment.from-contract', { n: contractVersion })}{' '}
          <RecordLink url="/begroting">{t('difference.title')}</RecordLink>
        </p>
      )}
    </>
  );
}
