import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { RecordLink } from '@web/ui/record-link';
import classes from './workgroups.module.css';

type Workgroup = components['schemas']['WorkgroupSummaryResponse'];
type Charter = components['schemas']['WorkgroupCharterResponse'];

const PHASES = ['STARTING', 'WORKING', 'DELIVERING', 'FINISHED'] as const;

/** What the workgroup is asked, how far it is, and its questions with how much was said under each. */
export function CharterTab({ group, charter }: { group: Workgroup; charter?: Charter }) {
  const [editing, setEditing] = useState(false);
  return (
    <div className={classes.columns}>
      {charter && (
        <section className={classes.block}>
          <h2>{t('workgroup.assignment')}</h2>
          <p className={`kv-words ${classes.text}`}>{charter.assignment || t('workgroup.assignment.none')}</p>
          <FactList
            facts={[
              [t('workgroup.phase'), t(`workgroup.phase.${charter.phase}`)],
              [t('workgroup.trekker'), charter.lead ?? t('workgroup.trekker.none')],
            ]}
          />
          {charter.mayWrite && <Button onClick={() => setEditing(true)}>{t('workgroup.assignment.edit')}</Button>}
        </section>
      )}
      <section className={classes.block}>
        <h2>{t('workgroup.topics')}</h2>
        <ul className={classes.plain}>
          {group.topics.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
      </section>
      {charter && (
        <section className={classes.block}>
          <h2>{t('workgroup.questions')}</h2>
          <ul className={classes.plain}>
            {charter.questions.map((question) => (
              <li key={question.id}>
                <strong>
                  {question.number} {question.label}
                </strong>
                <div>{question.ask}</div>
                <RecordLink url={`/werkgroepinbreng?workgroupId=${group.id}&questionId=${question.id}`}>
                  {t('workgroup.answers', { count: question.answers })}
                </RecordLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {charter && editing && <CharterDialog charter={charter} onClose={() => setEditing(false)} />}
    </div>
  );
}

function CharterDialog({ charter, onClose }: { charter: Charter; onClose: () => void }) {
  const client = useQueryClient();
  const { id, assignment, phase, rowVersion } = charter;
  const form = useRecordForm({
    initial: { assignment, phase: phase as string },
    rowVersion,
    save: (values, saved) =>
      api.PATCH('/workgroups/{workgroupId}/charter', {
        params: { path: { workgroupId: id }, header: ifMatch(saved.rowVersion) },
        body: { ...values, phase: values.phase as Charter['phase'] },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/workgroups/{workgroupId}/charter', { params: { path: { workgroupId: id } } });
        return { values: { assignment: data!.assignment, phase: data!.phase }, rowVersion: data!.rowVersion };
      },
      labels: { assignment: t('workgroup.assignment'), phase: t('workgroup.phase') },
    },
  });
  return (
    <FormDialog size="lg" title={t('workgroup.assignment.edit')} form={form} save={t('ui.save')} onClose={onClose}>
      <Textarea
        label={t('workgroup.assignment')}
        autosize
        minRows={6}
        maxLength={20000}
        classNames={{ input: 'kv-words' }}
        {...form.field('assignment')}
      />
      <NativeSelect
        label={t('workgroup.phase')}
        data={PHASES.map((value) => ({ value, label: t(`workgroup.phase.${value}`) }))}
        {...form.field('phase')}
      />
    </FormDialog>
  );
}
