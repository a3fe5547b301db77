import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { BodyDialog } from './body-dialog';
import type { Body } from './body';
import { LinkMeetingDialog, PlanMeetingDialog } from './body-meetings';
import { EndSeatDialog, SeatDialog } from './body-seats';
import { useWithdraw } from './use-withdraw';
import sections from './sections.module.css';

type Member = components['schemas']['SeatResponse'];
type Meeting = components['schemas']['BodyMeetingResponse'];

const seats: Column<Member>[] = [
  { id: 'functionTitle', header: t('organisation.member.function'), cell: (row) => row.functionTitle },
  {
    id: 'place',
    header: t('organisation.member.place'),
    width: 220,
    cell: (row) => row.place ?? t('organisation.member.outside'),
  },
  {
    id: 'seat',
    header: t('organisation.member.seat'),
    width: 140,
    cell: (row) => t(`organisation.member.seat.${row.seat}`),
  },
  { id: 'startsOn', header: t('organisation.starts'), width: 120, cell: (row) => date(row.startsOn) },
  { id: 'endsOn', header: t('organisation.ends'), width: 120, cell: (row) => (row.endsOn ? date(row.endsOn) : '') },
];

const meetings: Column<Meeting>[] = [
  { id: 'heldOn', header: t('organisation.meeting.on'), width: 120, cell: (row) => date(row.heldOn) },
  {
    id: 'title',
    header: t('organisation.meeting.name'),
    cell: (row) => <RecordLink url={`/overleggen/${row.id}`}>{row.title}</RecordLink>,
  },
  {
    id: 'state',
    header: t('organisation.meeting.state'),
    width: 140,
    cell: (row) => (
      <StatusChip
        status={row.state === 'HELD' ? 'ACTIVE' : 'PROPOSED'}
        label={t(`organisation.meeting.state.${row.state}`)}
      />
    ),
  },
];

type Open = 'change' | 'seat' | 'plan' | 'link' | Member | null;

/** One body: what it is for, who sits in it by function, and its meetings. */
export function BodyPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const mayWrite = useCan('implementation.write');
  const mayPlan = useCan('meeting.write');
  const [open, setOpen] = useState<Open>(null);
  const { data: body } = apiQuery.useSuspenseQuery('get', '/governance-bodies/{id}', { params: { path: { id } } });
  const close = () => setOpen(null);
  const end: Column<Member> = {
    ...{ id: 'end', header: t('ui.column.do'), width: 150 },
    cell: (row) =>
      row.endsOn === null && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen(row)}>
          {t('organisation.member.end')}
        </Button>
      ),
  };
  return (
    <>
      <PageHeader
        title={`${body.code} ${body.name}`}
        crumbs={[{ label: t('organisation.body.nav'), to: '/organisatie/overlegorganen' }]}
        actions={mayWrite && <Actions body={body} onChange={() => setOpen('change')} />}
      />
      <BodyFacts body={body} />
      <section className={sections.section}>
        <h2>{t('organisation.body.seats')}</h2>
        {mayWrite && (
          <p>
            <Button onClick={() => setOpen('seat')}>{t('organisation.member.add')}</Button>
          </p>
        )}
        {body.members.length === 0 ? (
          <p className="kv-quiet">{t('organisation.member.empty')}</p>
        ) : (
          <DataTable
            caption={t('organisation.body.seats')}
            columns={mayWrite ? [...seats, end] : seats}
            rows={body.members}
            rowId={(row) => row.id}
          />
        )}
      </section>
      <section className={sections.section}>
        <h2>{t('organisation.meeting.title')}</h2>
        {mayWrite && (
          <p>
            {mayPlan && <Button onClick={() => setOpen('plan')}>{t('organisation.meeting.plan')}</Button>}{' '}
            <Button variant="subtle" onClick={() => setOpen('link')}>
              {t('organisation.meeting.link')}
            </Button>
          </p>
        )}
        {body.meetings.length === 0 ? (
          <p className="kv-quiet">{t('organisation.meeting.empty')}</p>
        ) : (
          <DataTable
            caption={t('organisation.meeting.title')}
            columns={meetings}
            rows={body.meetings}
            rowId={(row) => row.id}
          />
        )}
      </section>
      {open === 'change' && <BodyDialog body={body} onClose={close} />}
      {open === 'seat' && <SeatDialog bodyId={id} onClose={close} />}
      {open === 'plan' && <PlanMeetingDialog body={body} onClose={close} />}
      {open === 'link' && <LinkMeetingDialog body={body} onClose={close} />}
      {open !== null && typeof open === 'object' && <EndSeatDialog member={open} onClose={close} />}
    </>
  );
}

function BodyFacts({ body }: { body: Body }) {
  return (
    <>
      {body.overdue && (
        <p role="note">
          <StatusChip status="OVERDUE" label={t('organisation.body.overdue')} /> {t('organisation.body.overdue.text')}
        </p>
      )}
      <FactList
        facts={[
          [t('organisation.body.level'), t(`organisation.body.level.${body.level}`)],
          [t('organisation.body.task'), body.task],
          [t('organisation.body.decides'), body.decides],
          [t('organisation.body.rhythm'), t(`organisation.body.rhythm.${body.rhythm}`)],
          [t('organisation.body.reports-to'), body.reportsTo],
          [t('organisation.body.last'), body.lastOn ? date(body.lastOn) : t('organisation.body.never')],
          [t('organisation.body.next'), body.nextOn ? date(body.nextOn) : t('organisation.body.none-planned')],
        ]}
      />
    </>
  );
}

function Actions({ body, onChange }: { body: Body; onChange: () => void }) {
  const navigate = useNavigate();
  const [withdraw, dialog] = useWithdraw();
  const send = async (reason: string) => {
    const params = { path: { id: body.id }, header: ifMatch(body.rowVersion) };
    await api.POST('/governance-bodies/{id}/withdraw', { params, body: { reason } });
    await navigate({ to: '/organisatie/overlegorganen' });
  };
  return (
    <>
      <Button onClick={() => void withdraw(body.name, send)}>{t('organisation.withdraw.do')}</Button>
      <Button variant="filled" onClick={onChange}>
        {t('organisation.body.change')}
      </Button>
      {dialog}
    </>
  );
}
