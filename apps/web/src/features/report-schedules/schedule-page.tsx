import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import { ScheduleDeeds } from './schedule-deeds';
import { ScheduleLog } from './schedule-log';
import { ScheduleState } from './schedule-state';
import type { ScheduleDetail } from './schedule-values';
import classes from './schedules.module.css';

/** One schedule: what goes out when to whom, and the log. */
export function SchedulePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: schedule } = apiQuery.useSuspenseQuery('get', '/report-schedules/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={schedule.title}
        lead={<ScheduleState state={schedule.state} />}
        crumbs={[{ label: t('schedule.nav'), to: '/periodieke-berichten' }]}
        actions={<ScheduleDeeds schedule={schedule} />}
      />
      <Stack gap={28} maw={900}>
        <Facts schedule={schedule} />
        <section aria-labelledby="ontvangers">
          <h2 id="ontvangers">{t('schedule.recipients')}</h2>
          <ul className={classes.deliveries}>
            {schedule.recipients.map(({ userId, name, address, reason }) => (
              <li key={userId ?? address}>{address === null ? name : `${address}: ${reason}`}</li>
            ))}
          </ul>
        </section>
        <ScheduleLog schedule={schedule} />
      </Stack>
    </>
  );
}

function Facts({ schedule }: { schedule: ScheduleDetail }) {
  return (
    <div>
      <FactList
        facts={[
          [t('schedule.fact.state'), schedule.stateReason],
          [t('schedule.fact.paper'), `${schedule.paperName} (${schedule.format})`],
          [
            t('schedule.fact.contract'),
            <RecordLink key="contract" url={`/contracten/${schedule.contractId}`}>
              {schedule.contractCode}
            </RecordLink>,
          ],
          [t('schedule.fact.scope'), schedule.municipality ?? t('schedule.field.all')],
          [t('schedule.fact.when'), schedule.when],
          [t('schedule.fact.next'), schedule.nextRunAt ? moment(schedule.nextRunAt) : t('schedule.none')],
          [t('schedule.fact.owner'), schedule.owner],
          [t('schedule.fact.message'), schedule.message && <span className="kv-words">{schedule.message}</span>],
        ]}
      />
    </div>
  );
}
