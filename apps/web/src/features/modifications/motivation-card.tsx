import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import type { ModificationFormState } from './modification-page';
import type { LegalityTest, Modification } from './modification-values';
import classes from './modifications.module.css';

interface MotivationCardProps {
  record: Modification;
  test: LegalityTest;
  form: ModificationFormState;
  editable: boolean;
}

/** The motivation: a proposed text that follows the test, until a person makes it his own. */
export function MotivationCard({ record, test, form, editable }: MotivationCardProps) {
  const [editing, setEditing] = useState(false);
  const own = form.values.motivation;
  const open = editable && (editing || own !== '');
  const start = (): void => {
    if (own === '') form.setValue('motivation', test.proposedMotivation);
    setEditing(true);
  };
  const reset = (): void => {
    form.setValue('motivation', '');
    setEditing(false);
  };
  return (
    <section className={classes.card} aria-labelledby="motivering">
      <div className={classes.heading}>
        <h2 id="motivering">{t('modification.motivation')}</h2>
        <span className="kv-caption">{t('modification.motivation.caption')}</span>
      </div>
      {open ? (
        <Textarea
          aria-labelledby="motivering"
          autosize
          minRows={6}
          classNames={{ input: 'kv-words' }}
          {...form.field('motivation')}
        />
      ) : (
        <p className="kv-words">{(editable ? own : record.motivation) || test.proposedMotivation}</p>
      )}
      {editable && !open && <p className="kv-caption">{t('modification.motivation.proposed')}</p>}
      <Group gap="sm">
        {editable && !open && <Button onClick={start}>{t('modification.motivation.edit')}</Button>}
        {editable && open && <Button onClick={reset}>{t('modification.motivation.reset')}</Button>}
        <ExportMenu
          kind="modification-motivation"
          parameters={{ modificationId: record.id }}
          formats={['docx', 'pdf']}
          label={t('modification.motivation.export')}
          disabled={form.dirty}
        />
      </Group>
    </section>
  );
}
