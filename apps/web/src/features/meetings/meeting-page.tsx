import { Button, Group } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { ExportMenu } from '@web/ui/export-menu';
import { date, longDate } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import { CutSentence } from '../contributions/cut-sentence';
import { MemberMailDialog } from '../workgroups/member-mail-dialog';
import classes from '../workgroups/workgroups.module.css';
import { AgendaSection } from './agenda-section';
import { AttendeeSection } from './attendee-section';
import { RecordFiles } from '../documents/record-files';
import { MeetingDialog } from './meeting-dialog';
import { MeetingMailDialog } from './meeting-mail-dialog';
import { DecisionDialog, MinutesDialog } from './meeting-text-dialogs';
import { subjectTitle, subjectUrl } from './subject';
import { SubjectActions } from './subject-actions';

type Meeting = components['schemas']['MeetingResponse'];

/** Where the other meetings about the same stand. */
const pageOf = (meeting: Meeting): string =>
  meeting.subjectKind === 'workgroup' ? `${subjectUrl(meeting)}?tab=overleggen` : subjectUrl(meeting);

/** One meeting: agenda, minutes out of which sentences can be cut, decisions and actions. */
export function MeetingPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: meeting } = apiQuery.useSuspenseQuery('get', '/meetings/{id}', { params: { path: { id } } });
  const [open, setOpen] = useState<'edit' | 'minutes' | 'decision' | 'mail' | 'send' | null>(null);
  const close = (): void => setOpen(null);
  const crumbs = [
    { label: t('meeting.nav'), to: '/overleggen' },
    { label: subjectTitle(meeting), to: pageOf(meeting) },
  ];
  return (
    <>
      <PageHeader
        title={meeting.title}
        lead={[longDate(meeting.heldOn), meeting.place, t(`meeting.state.${meeting.state}`)]
          .filter(Boolean)
          .join(' · ')}
        crumbs={crumbs}
        actions={
          meeting.mayWrite && (
            <Buttons meeting={meeting} onEdit={() => setOpen('edit')} onSend={() => setOpen('send')} />
          )
        }
      />
      <AttendeeSection meeting={meeting} />
      <AgendaSection meeting={meeting} />
      <Minutes meeting={meeting} onWrite={() => setOpen('minutes')} onMail={() => setOpen('mail')} />
      <section className={classes.block}>
        <h2>{t('meeting.decisions')}</h2>
        {meeting.decisions.length === 0 && <p className="kv-quiet">{t('meeting.decisions.none')}</p>}
        <ul className={classes.plain}>
          {meeting.decisions.map((decision) => (
            <li key={decision.id}>
              {decision.n}. {decision.text}
              <AtPoint meeting={meeting} agendaItemId={decision.agendaItemId} />
            </li>
          ))}
        </ul>
        {meeting.mayWrite && (
          <Group mt="sm">
            <Button onClick={() => setOpen('decision')}>{t('meeting.decide')}</Button>
          </Group>
        )}
      </section>
      <section className={classes.block}>
        <h2>{t('action.nav')}</h2>
        <SubjectActions
          subjectKind={meeting.subjectKind}
          subjectId={meeting.subjectId}
          meetingId={id}
          items={meeting.items}
          mayWrite={meeting.mayWrite}
        />
      </section>
      {meeting.subjectKind !== 'workgroup' && (
        <div className={classes.block}>
          <RecordFiles record={{ kind: 'meeting', id }} />
        </div>
      )}
      {open === 'edit' && <MeetingDialog meeting={meeting} onClose={close} />}
      {open === 'minutes' && <MinutesDialog meeting={meeting} onClose={close} />}
      {open === 'mail' && (
        <MemberMailDialog
          title={t('meeting.mail.title')}
          send={(words) =>
            api.POST('/workgroups/{workgroupId}/minutes-mail', {
              params: { path: { workgroupId: meeting.subjectId } },
              body: { ...words, meetingId: id },
            })
          }
          onClose={close}
        />
      )}
      {open === 'send' && <MeetingMailDialog meeting={meeting} onClose={close} />}
      {open === 'decision' && <DecisionDialog meeting={meeting} onClose={close} />}
    </>
  );
}

/** At which point of the agenda it was decided. */
function AtPoint({ meeting, agendaItemId }: { meeting: Meeting; agendaItemId: string | null }) {
  const item = meeting.items.find(({ id }) => id === agendaItemId);
  return item ? <span className="kv-caption"> {t('meeting.decision.at', { title: item.title })}</span> : null;
}

interface ButtonsProps {
  meeting: Meeting;
  onEdit: () => void;
  onSend: () => void;
}

function Buttons({ meeting, onEdit, onSend }: ButtonsProps) {
  const navigate = useNavigate();
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const withdraw = async () => {
    const answer = await confirm({
      title: t('meeting.withdraw.title'),
      text: t('meeting.withdraw.text'),
      confirm: t('meeting.withdraw'),
      reason: { label: t('meeting.withdraw.reason'), required: true },
    });
    if (!answer) return;
    const params = { path: { id: meeting.id }, header: ifMatch(meeting.rowVersion) };
    const done = await run(() => api.POST('/meetings/{id}/withdraw', { params, body: answer }));
    if (done) await navigate({ to: '/overleggen' });
  };
  return (
    <Group gap="sm">
      <Button onClick={onEdit}>{t('meeting.edit')}</Button>
      {meeting.attendees.length > 0 && <Button onClick={onSend}>{t('meeting.send')}</Button>}
      {meeting.state === 'PLANNED' && (
        <Button loading={doing} onClick={() => void withdraw()}>
          {t('meeting.withdraw')}
        </Button>
      )}
      {dialog}
    </Group>
  );
}

interface MinutesProps {
  meeting: Meeting;
  onWrite: () => void;
  onMail: () => void;
}

function Minutes({ meeting, onWrite, onMail }: MinutesProps) {
  const mayMail = useCan('workgroup.write') && meeting.subjectKind === 'workgroup' && meeting.state !== 'WITHDRAWN';
  const mayCut = useCan('contribution.write') && meeting.subjectKind === 'workgroup';
  const [current, ...earlier] = meeting.minutes;
  const text = current && <p className={`kv-words ${classes.text}`}>{current.text}</p>;
  return (
    <section className={classes.block}>
      <h2>{t('meeting.minutes')}</h2>
      {!current && <p className="kv-quiet">{t('meeting.minutes.none')}</p>}
      {current && mayCut ? (
        <CutSentence
          workgroupId={meeting.subjectId}
          source={{
            sourceKind: 'WORKGROUP_QUESTION',
            sourceNote: t('meeting.minutes.source', { title: meeting.title, date: date(meeting.heldOn) }),
            sourceRecordKind: 'meeting-minutes',
            sourceRecordId: current.id,
            sourceUrl: `/overleggen/${meeting.id}`,
          }}
        >
          {text}
        </CutSentence>
      ) : (
        text
      )}
      {current && (
        <p className="kv-caption">
          {t('meeting.minutes.by', {
            n: current.n,
            name: current.recordedBy ?? '–',
            date: date(current.recordedAt.slice(0, 10)),
          })}
        </p>
      )}
      <Group gap="sm">
        {meeting.mayWrite && (
          <Button onClick={onWrite}>{t(current ? 'meeting.minutes.change' : 'meeting.minutes.write')}</Button>
        )}
        {current && (
          <ExportMenu
            kind="meeting-minutes"
            tenderId={meeting.subjectKind === 'tender' ? meeting.subjectId : undefined}
            parameters={{ meetingId: meeting.id }}
            formats={['pdf', 'docx']}
            label={t('meeting.minutes.paper')}
          />
        )}
        {current && mayMail && <Button onClick={onMail}>{t('meeting.mail')}</Button>}
      </Group>
      {earlier.length > 0 && (
        <details>
          <summary>{t('meeting.minutes.earlier')}</summary>
          {earlier.map((version) => (
            <div key={version.id}>
              <p className="kv-caption">
                {t('meeting.minutes.by', {
                  n: version.n,
                  name: version.recordedBy ?? '–',
                  date: date(version.recordedAt.slice(0, 10)),
                })}
              </p>
              <p className={`kv-words ${classes.text}`}>{version.text}</p>
            </div>
          ))}
        </details>
      )}
    </section>
  );
}
