import { Button } from '@mantine/core';
import { useState } from 'react';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { BulkTreatDialog } from './bulk-treat-dialog';
import { MergeDialog } from './merge-contributions-dialog';
import { ThemeDialog } from './theme-dialog';
import classes from './contributions.module.css';

type Contribution = components['schemas']['ContributionResponse'];

/** What can be done with the chosen sentences. */
export function BulkBar({ rows, onDone }: { rows: Contribution[]; onDone: () => void }) {
  const [open, setOpen] = useState<'treat' | 'theme' | 'merge' | null>(null);
  const close = (): void => setOpen(null);
  const finish = (): void => {
    close();
    onDone();
  };
  const chosen = t('contribution.chosen', { count: rows.length });
  return (
    <div className={classes.bulk} role="region" aria-label={chosen}>
      <strong>{chosen}</strong>
      <Button variant="filled" onClick={() => setOpen('treat')}>
        {t('contribution.bulk.treat')}
      </Button>
      <Button onClick={() => setOpen('theme')}>{t('contribution.theme.choose')}</Button>
      <Button disabled={rows.length < 2} onClick={() => setOpen('merge')}>
        {t('contribution.merge')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t('contribution.chosen.clear')}
      </Button>
      {open === 'treat' && <BulkTreatDialog rows={rows} onClose={close} onDone={finish} />}
      {open === 'theme' && <ThemeDialog rows={rows} onClose={close} onDone={finish} />}
      {open === 'merge' && <MergeDialog rows={rows} onClose={close} onDone={finish} />}
    </div>
  );
}
