import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FactList } from '@web/ui/fact-list';
import { date, moment } from '@web/ui/format';
import { SidePanel } from '@web/ui/side-panel';
import { useDeed } from '@web/ui/use-deed';
import { DependencyDialog } from './dependency-dialog';
import { MilestoneDialog } from './milestone-dialog';
import { ReportReached } from './reached';
import { RouteTable } from './route-table';
import { ShiftDialog } from './shift-dialog';
import { when, type Milestone } from './when';

interface MilestonePanelProps {
  milestone: Milestone;
  all: Milestone[];
  onClose: () => void;
}

/** One milestone: what comes before it, the road to its decision, and what was shifted. */
export function MilestonePanel({ milestone, all, onClose }: MilestonePanelProps) {
  const [dialog, setDialog] = useState<'shift' | 'change' | 'ties' | null>(null);
  const close = () => setDialog(null);
  const following = all.filter((one) => one.dependencies.some(({ afterId }) => afterId === milestone.id));
  return (
    <SidePanel title={milestone.label} caption={when(milestone)} onClose={onClose}>
      <Stack gap="md">
        {milestone.mayChange && (
          <Group gap="xs">
            <Button variant="filled" onClick={() => setDialog('shift')}>
              {t('milestone.shift')}
            </Button>
            {milestone.reachedOn === null && <ReportReached milestone={milestone} size="sm" />}
            <Button onClick={() => setDialog('change')}>{t('milestone.change')}</Button>
            <Button onClick={() => setDialog('ties')}>{t('milestone.ties')}</Button>
            <Withdraw milestone={milestone} onDone={onClose} />
          </Group>
        )}
        <FactList
          facts={[
            [t('milestone.column.planning'), milestone.tenderCode ?? t('milestone.whole-programme')],
            [t('milestone.column.tracks'), milestone.tracks.join(', ')],
            [t('milestone.column.reached'), milestone.reachedOn ? date(milestone.reachedOn) : standingOf(milestone)],
            [t('milestone.column.note'), milestone.note],
            [t('milestone.decision'), milestone.decisionTitle],
          ]}
        />
        <section>
          <h3>{t('milestone.before')}</h3>
          {milestone.dependencies.length === 0 && <p className="kv-quiet">{t('milestone.before.none')}</p>}
          <ul>
            {milestone.dependencies.map((one) => (
              <li key={one.afterId}>
                {one.lagDays > 0
                  ? t('milestone.after-days', { label: one.afterLabel, days: one.lagDays })
                  : one.afterLabel}
                {one.minimumDays !== null && (
                  <div className="kv-caption">
                    {t(`milestone.minimum.${one.origin!}`, { days: one.minimumDays, basis: one.basis })}
                  </div>
                )}
              </li>
            ))}
          </ul>
          {following.length > 0 && (
            <>
              <h3>{t('milestone.behind')}</h3>
              <ul>
                {following.map(({ id, label }) => (
                  <li key={id}>{label}</li>
                ))}
              </ul>
            </>
          )}
        </section>
        {milestone.decisionRoute && <Road id={milestone.id} />}
        <Log milestone={milestone} />
      </Stack>
      {dialog === 'shift' && <ShiftDialog milestone={milestone} onClose={close} />}
      {dialog === 'change' && <MilestoneDialog milestone={milestone} onClose={close} />}
      {dialog === 'ties' && <DependencyDialog milestone={milestone} all={all} onClose={close} />}
    </SidePanel>
  );
}

/** In words what a past milestone lacks; nothing while it is ahead. */
const standingOf = ({ standing }: Milestone): string | null =>
  standing === 'OVERDUE' ? t('milestone.overdue.why') : standing === 'UNREPORTED' ? t('milestone.unreported') : null;

function Road({ id }: { id: string }) {
  const { data } = apiQuery.useQuery('get', '/milestones/{id}/decision-route', { params: { path: { id } } });
  if (!data) return null;
  return (
    <section>
      <h3>{t('milestone.road', { date: date(data.dueOn) })}</h3>
      <RouteTable route={data} />
    </section>
  );
}

function Log({ milestone: { id, programmeId } }: { milestone: Milestone }) {
  const query = { programmeId, milestoneId: id, limit: 20 };
  const { data } = apiQuery.useQuery('get', '/milestone-shifts', { params: { query } });
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h3>{t('milestone.log')}</h3>
      <ul>
        {data.items.map((shift) => (
          <li key={shift.id}>
            {t('milestone.log.line', { days: shift.days, count: shift.shifts.length })}
            <div className="kv-words">{shift.reason}</div>
            <div className="kv-caption">
              {shift.recordedBy} · {moment(shift.recordedAt)}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Withdraw({ milestone, onDone }: { milestone: Milestone; onDone: () => void }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const ask = async (): Promise<void> => {
    const answer = await confirm({
      title: t('milestone.withdraw'),
      text: t('milestone.withdraw.text'),
      confirm: t('milestone.withdraw'),
      danger: true,
      reason: { label: t('milestone.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: milestone.id }, header: ifMatch(milestone.rowVersion) };
    const body = { reason: answer.reason ?? '' };
    if (await run(() => api.POST('/milestones/{id}/withdraw', { params, body }))) onDone();
  };
  return (
    <>
      <Button loading={doing} onClick={() => void ask()}>
        {t('milestone.withdraw')}
      </Button>
      {dialog}
    </>
  );
}
