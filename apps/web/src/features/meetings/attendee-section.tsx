import { Checkbox } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useDeed } from '@web/ui/use-deed';
import block from '../workgroups/workgroups.module.css';
import classes from './meetings.module.css';

type Meeting = components['schemas']['MeetingResponse'];

/** Who is expected; a tick says that somebody told not to come. */
export function AttendeeSection({ meeting }: { meeting: Meeting }) {
  const { doing, run } = useDeed();
  const { id, attendees, rowVersion, mayWrite } = meeting;
  if (attendees.length === 0) return null;
  const tick = (at: number, absent: boolean): void => {
    const body = { attendees: attendees.map((one, index) => (index === at ? { ...one, absent } : one)) };
    void run(() => api.PATCH('/meetings/{id}', { params: { path: { id }, header: ifMatch(rowVersion) }, body }));
  };
  return (
    <section className={block.block}>
      <h2>{t('meeting.attendees')}</h2>
      <ul className={classes.attendees}>
        {attendees.map(({ name, email, absent }, at) => (
          <li key={`${name} ${email ?? ''}`}>
            {mayWrite ? (
              <Checkbox
                label={`${name} ${t(absent ? 'meeting.attendees.absent' : 'meeting.attendees.expected')}`}
                checked={!absent}
                disabled={doing}
                onChange={(event) => tick(at, !event.currentTarget.checked)}
              />
            ) : (
              `${name} ${t(absent ? 'meeting.attendees.absent' : 'meeting.attendees.expected')}`
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
