import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { ScheduleDetail } from './schedule-values';
import classes from './schedules.module.css';

type Run = components['schemas']['ReportRunResponse'];
type Delivery = Run['deliveries'][number];

const TONES = { MAKING: 'info', MADE: 'quiet', FAILED: 'err' } as const;
/** While something is on its way the log looks again. */
const LOOK_AGAIN = 2_000;

const onItsWay = (run: Run): boolean =>
  run.state === 'MAKING' || run.deliveries.some(({ state }) => state === 'QUEUED');

/** Every time that it went out, the last first. */
export function ScheduleLog({ schedule }: { schedule: ScheduleDetail }) {
  const { id } = schedule;
  const log = useInfiniteQuery({
    queryKey: ['report-runs', id],
    queryFn: async ({ pageParam }) => {
      const params = { path: { id }, query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) } };
      return (await api.GET('/report-schedules/{id}/runs', { params })).data!;
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(onItsWay)) ? LOOK_AGAIN : false),
  });
  const runs = log.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="logboek">
      <h2 id="logboek">{t('schedule.log')}</h2>
      {log.isSuccess && runs.length === 0 && (
        <EmptyState title={t('schedule.log.empty.title')} text={t('schedule.log.empty.text')} />
      )}
      <ol className={classes.runs}>
        {runs.map((run) => (
          <RunEntry key={run.id} run={run} schedule={schedule} />
        ))}
      </ol>
      {log.hasNextPage && (
        <Button loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('schedule.more')}
        </Button>
      )}
    </section>
  );
}

function RunEntry({ run, schedule }: { run: Run; schedule: ScheduleDetail }) {
  return (
    <li className={classes.run}>
      <div className={classes.runhead}>
        <strong>{moment(run.moment)}</strong>
        <span className="kv-caption">{t(`schedule.log.${run.cause}`)}</span>
        <StatusChip status={run.state} label={t(`schedule.log.state.${run.state}`)} tone={TONES[run.state]} />
        {run.missed > 0 && <span className="kv-caption">{t('schedule.log.missed', { count: run.missed })}</span>}
        {run.mayRetry && <Retry run={run} schedule={schedule} />}
      </div>
      {run.reason && <p>{run.reason}</p>}
      {run.fileId && (
        <a href={`/api/v1/files/${run.fileId}/content`} download>
          {run.title}
        </a>
      )}
      <ul className={classes.deliveries}>
        {run.deliveries.map((one) => (
          <li key={one.address}>{deliveryText(one)}</li>
        ))}
      </ul>
    </li>
  );
}

function deliveryText({ name, address, outside, state, reason, sentAt, way }: Delivery): string {
  const who = outside ? `${address} (${t('schedule.delivery.outside')})` : `${name}, ${address}`;
  const done = [
    t(`schedule.delivery.${state}`),
    ...(way === 'FOLDER' ? [t('schedule.delivery.folder')] : []),
    ...(sentAt ? [moment(sentAt)] : []),
  ].join(', ');
  return reason ? `${who}: ${done}. ${reason}` : `${who}: ${done}`;
}

function Retry({ run, schedule }: { run: Run; schedule: ScheduleDetail }) {
  const { doing, run: deed } = useDeed();
  const params = { path: { id: schedule.id, runId: run.id }, header: ifMatch(schedule.rowVersion) };
  return (
    <Button
      size="xs"
      loading={doing}
      onClick={() =>
        void deed(() => api.POST('/report-schedules/{id}/runs/{runId}/retry', { params }), t('schedule.retry.done'))
      }
    >
      {t('schedule.retry')}
    </Button>
  );
}
