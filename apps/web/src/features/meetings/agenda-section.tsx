import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { RecordLink } from '@web/ui/record-link';
import classes from '../workgroups/workgroups.module.css';
import { AgendaEditor } from './agenda-editor';

type Meeting = components['schemas']['MeetingResponse'];

/** The points of the agenda in their order, each with the record that put it there. */
export function AgendaSection({ meeting }: { meeting: Meeting }) {
  const [editing, setEditing] = useState(false);
  const { items, agenda, mayWrite } = meeting;
  return (
    <section className={classes.block}>
      <h2>{t('meeting.agenda')}</h2>
      {agenda && <p className={classes.text}>{agenda}</p>}
      {items.length === 0 && !agenda && <p className="kv-quiet">{t('meeting.agenda.none')}</p>}
      {items.length > 0 && (
        <ol>
          {items.map(({ id, title, note, source }) => (
            <li key={id}>
              {source ? (
                <RecordLink url={source.url}>
                  {source.code && <strong>{source.code} </strong>}
                  {title}
                </RecordLink>
              ) : (
                title
              )}
              {note && <span className="kv-caption"> {note}</span>}
            </li>
          ))}
        </ol>
      )}
      <Group gap="sm">
        {mayWrite && (
          <Button variant={items.length === 0 ? 'filled' : 'default'} onClick={() => setEditing(true)}>
            {t('meeting.agenda.edit')}
          </Button>
        )}
        {items.length > 0 && (
          <ExportMenu
            kind="meeting-agenda"
            tenderId={meeting.subjectKind === 'tender' ? meeting.subjectId : undefined}
            parameters={{ meetingId: meeting.id }}
            formats={['pdf', 'docx']}
            label={t('meeting.agenda.paper')}
          />
        )}
      </Group>
      {editing && <AgendaEditor meeting={meeting} onClose={() => setEditing(false)} />}
    </section>
  );
}
