import { Button, Group, Popover, Stack } from '@mantine/core';
import { IconAlertOctagon } from '@tabler/icons-react';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { today, type Milestone } from './when';

/** Whether a milestone was reached; who may change it reports that here. */
export function Reached({ milestone }: { milestone: Milestone }) {
  const { standing, reachedOn } = milestone;
  if (reachedOn) return <StatusChip status="FULFILLED" label={date(reachedOn)} />;
  if (standing === 'AHEAD') return <>–</>;
  return (
    <Group gap={8} wrap="nowrap">
      {standing === 'OVERDUE' ? (
        <StatusChip status="OVERDUE" icon={IconAlertOctagon} label={t('milestone.overdue')} />
      ) : (
        <span className="kv-quiet">{t('milestone.unreported')}</span>
      )}
      {milestone.mayChange && <ReportReached milestone={milestone} />}
    </Group>
  );
}

/** The days that a person nearly always means; another day goes by Wijzigen. */
function likelyDays({ precision, startsOn, endsOn }: Milestone): { day: string; label: string }[] {
  const planned = precision === 'DAY' ? startsOn : endsOn;
  const now = { day: today(), label: t('milestone.reached.today') };
  if (planned >= now.day) return [now];
  const key = precision === 'DAY' ? 'milestone.reached.planned' : 'milestone.reached.period-end';
  return [{ day: planned, label: t(key, { date: date(planned) }) }, now];
}

/** Reports a milestone reached with one press on the day. */
export function ReportReached({ milestone, size = 'compact-xs' }: { milestone: Milestone; size?: string }) {
  const [open, setOpen] = useState(false);
  const { doing, run } = useDeed();
  const { id, label, rowVersion } = milestone;
  const report = async (reachedOn: string): Promise<void> => {
    const params = { path: { id }, header: ifMatch(rowVersion) };
    const done = t('milestone.reached.done', { label, date: date(reachedOn) });
    await run(() => api.PATCH('/milestones/{id}', { params, body: { reachedOn } }), done);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} withinPortal trapFocus position="bottom-end" shadow="md">
      <Popover.Target>
        <Button
          size={size}
          loading={doing}
          aria-label={t('milestone.reached.report-of', { label })}
          onClick={() => setOpen(true)}
        >
          {t('milestone.reached.report')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          <strong>{t('milestone.reached.when')}</strong>
          {likelyDays(milestone).map(({ day, label: text }) => (
            <Button key={day} onClick={() => void report(day)}>
              {text}
            </Button>
          ))}
          <span className="kv-caption">{t('milestone.reached.other')}</span>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
