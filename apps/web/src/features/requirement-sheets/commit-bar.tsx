import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useDeed } from '@web/ui/use-deed';
import type { SheetImport } from './sheet-page';
import classes from './sheets.module.css';

/** Carries the sheet through or lets it go; says what is still in the way. */
export function CommitBar({ one }: { one: SheetImport }) {
  const { doing, run } = useDeed();
  const [reason, setReason] = useState('');
  const [withoutWrong, setWithoutWrong] = useState(false);
  const [tried, setTried] = useState(false);
  const { wrong, undecided } = one.counts;
  const path = { params: { path: { id: one.id }, header: ifMatch(one.rowVersion) } };
  const missing = one.needsReason && reason.trim() === '';
  const commit = (): void => {
    setTried(true);
    if (!missing)
      void run(() => api.POST('/requirement-imports/{id}/commit', { ...path, body: { reason, withoutWrong } }));
  };
  const blocked = undecided > 0 || (wrong > 0 && !withoutWrong);
  return (
    <div className={classes.foot}>
      {one.needsReason && (
        <TextInput
          className={classes.reason}
          label={t('requirement-sheet.reason')}
          description={t('requirement-sheet.reason.hint')}
          value={reason}
          maxLength={2000}
          error={tried && missing ? t('ui.reason.missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {wrong > 0 && (
        <Checkbox
          label={t('requirement-sheet.without-wrong', { count: wrong })}
          checked={withoutWrong}
          onChange={(event) => setWithoutWrong(event.currentTarget.checked)}
        />
      )}
      <span className={classes.footNote} role="status">
        {undecided > 0 ? t('requirement-sheet.undecided', { count: undecided }) : ''}
      </span>
      <Button disabled={doing} onClick={() => void run(() => api.POST('/requirement-imports/{id}/cancel', path))}>
        {t('requirement-sheet.cancel')}
      </Button>
      <Button variant="filled" loading={doing} disabled={blocked} onClick={commit}>
        {t('requirement-sheet.commit')}
      </Button>
    </div>
  );
}
