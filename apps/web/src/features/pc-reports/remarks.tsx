import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { moment } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import classes from './composer.module.css';
import { MentionPicker } from './mention-picker';
import { useRefresh } from './report-data';

type Remark = components['schemas']['ReportRemarkResponse'];

export interface RemarkSubject {
  kind: Remark['subjectKind'];
  key: string;
  /** What it is about, for who hears the button. */
  name: string;
}

interface RemarksProps {
  reportId: string;
  subject: RemarkSubject;
  /** A signed report takes no more remarks. */
  closed: boolean;
}

/** What was said about one text, table or explanation, with a button to say something. */
export function Remarks({ reportId, subject, closed }: RemarksProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/remarks', { params: { path: { id: reportId } } });
  const may = useCan('report-remark.write') && !closed;
  const [writing, setWriting] = useState(false);
  const [all, setAll] = useState(false);
  const own = data.items.filter(
    ({ subjectKind, subjectKey }) => subjectKind === subject.kind && subjectKey === subject.key,
  );
  const resolved = own.filter(({ state }) => state === 'RESOLVED');
  const shown = all ? own : own.filter(({ state }) => state === 'OPEN');
  if (own.length === 0 && !may) return null;
  return (
    <div className={classes.remarks}>
      {shown.map((remark) => (
        <RemarkThread key={remark.id} remark={remark} may={may} />
      ))}
      <Group gap={8}>
        {may && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconMessage size={16} stroke={1.75} aria-hidden />}
            aria-label={t('pc-report.remark.make.at', { name: subject.name })}
            onClick={() => setWriting(true)}
          >
            {t('pc-report.remark.make')}
          </Button>
        )}
        {resolved.length > 0 && (
          <Button size="compact-sm" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {t('pc-report.remark.resolved', { count: resolved.length })}
          </Button>
        )}
      </Group>
      {writing && (
        <RemarkDialog
          title={t('pc-report.remark.make.at', { name: subject.name })}
          send={(body, key) =>
            api.POST('/pc-reports/{id}/remarks', {
              params: { path: { id: reportId }, header: idempotent(key) },
              body: { ...body, subjectKind: subject.kind, subjectKey: subject.key },
            })
          }
          onClose={() => setWriting(false)}
        />
      )}
    </div>
  );
}

/** One remark with its answers. */
export function RemarkThread({ remark, may }: { remark: Remark; may: boolean }) {
  const { doing, run } = useDeed();
  const [replying, setReplying] = useState(false);
  const open = remark.state === 'OPEN';
  const step = () => {
    const options = { params: { path: { id: remark.id }, header: ifMatch(remark.rowVersion) } };
    const path = open ? ('/report-remarks/{id}/resolve' as const) : ('/report-remarks/{id}/reopen' as const);
    void run(() => api.POST(path, options));
  };
  return (
    <article className={classes.remark} data-state={remark.state} id={`opmerking-${remark.id}`}>
      {!open && <StatusChip status="CONFIRMED" label={t('pc-report.remark.done')} />}
      <ol className={classes.entries}>
        {remark.entries.map(({ id, text, writtenBy, writtenAt, mentions }) => (
          <li key={id}>
            <span className="kv-caption">
              {t('pc-report.remark.by', { who: writtenBy ?? '', when: moment(writtenAt) })}
              {mentions.length > 0 && ` · ${t('pc-report.remark.to', { names: mentions.join(', ') })}`}
            </span>
            <p className="kv-words">{text}</p>
          </li>
        ))}
      </ol>
      {may && (
        <Group gap={8}>
          {open && (
            <Button size="compact-sm" onClick={() => setReplying(true)}>
              {t('pc-report.remark.reply')}
            </Button>
          )}
          <Button size="compact-sm" loading={doing} onClick={step}>
            {t(open ? 'pc-report.remark.resolve' : 'pc-report.remark.reopen')}
          </Button>
        </Group>
      )}
      {replying && (
        <RemarkDialog
          title={t('pc-report.remark.reply')}
          send={(body, key) =>
            api.POST('/report-remarks/{id}/replies', {
              params: { path: { id: remark.id }, header: idempotent(key) },
              body,
            })
          }
          onClose={() => setReplying(false)}
        />
      )}
    </article>
  );
}

interface RemarkDialogProps {
  title: string;
  send: (body: { text: string; mentionIds: string[] }, key: string) => Promise<unknown>;
  onClose: () => void;
}

function RemarkDialog({ title, send, onClose }: RemarkDialogProps) {
  const refresh = useRefresh();
  const form = useRecordForm({
    initial: { text: '', mentionIds: [] as string[] },
    validate: { text: (text) => (text.trim() ? null : t('pc-report.remark.need-text')) },
    save: (values, { key }) => send(values, key),
    onSaved: async () => {
      await refresh();
      onClose();
    },
  });
  return (
    <FormDialog title={title} form={form} save={t('pc-report.remark.save')} onClose={onClose}>
      <Stack gap={12}>
        <Textarea label={t('pc-report.remark.text')} autosize minRows={3} {...form.field('text')} />
        <MentionPicker value={form.values.mentionIds} onChange={(ids) => form.setValue('mentionIds', ids)} />
      </Stack>
    </FormDialog>
  );
}
