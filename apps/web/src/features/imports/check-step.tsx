import { Alert, Button } from '@mantine/core';
import { IconAlertOctagon, IconArrowLeft, IconArrowRight, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { whole } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import type { Import } from './import-state';
import { ImportRows } from './import-rows';
import { UnknownCodes } from './unknown-codes';
import { OutcomePanel, type Mode } from './outcome-panel';
import classes from './imports.module.css';

/** Why this cannot be committed as chosen, with the way out; null when it can. */
function blockedBy({ counts, totals }: Import, mode: Mode, corrections: boolean): string | null {
  const approved = corrections ? counts!.corrections : 0;
  if (mode === 'VALID') return counts!.valid + approved === 0 ? t('import.blocked.nothing') : null;
  if (counts!.corrections > approved) return t('import.blocked.corrections');
  if (counts!.wrong > 0) return t('import.blocked.wrong');
  return totals?.difference != null && Number(totals.difference) !== 0 ? t('import.blocked.total') : null;
}

/** Step 3: what would become of each row. The last look before anything changes. */
export function CheckStep({ batch, onColumns }: { batch: Import; onColumns: () => void }) {
  const client = useQueryClient();
  const [mode, setMode] = useState<Mode>('ALL');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [corrections, setCorrections] = useState(false);
  const blocked = blockedBy(batch, mode, corrections);
  const commit = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await api.POST('/imports/{id}/commit', {
        params: { path: { id: batch.id }, header: ifMatch(batch.rowVersion) },
        body: { mode, corrections },
      });
      await client.invalidateQueries();
    } catch (error) {
      setRefusal(asProblem(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {refusal && (
        <Alert color="vermilion" role="alert" mb="md">
          {refusal}
        </Alert>
      )}
      <div className={classes.check}>
        <div className={classes.checkMain}>
          <Verdict batch={batch} />
          {batch.unknownCodes.length > 0 && <UnknownCodes batch={batch} />}
          <ImportRows batch={batch} />
        </div>
        <OutcomePanel
          batch={batch}
          mode={mode}
          onMode={setMode}
          corrections={corrections}
          onCorrections={setCorrections}
        />
      </div>
      <div className={classes.foot}>
        <Button leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onColumns}>
          {t('import.back.columns')}
        </Button>
        <span className={classes.footNote} id="import-blocked">
          {blocked ?? t('import.nothing-stored.long')}
        </span>
        <LinkButton to="/importeren/nieuw" search={{ soort: batch.target }}>
          {t('import.other-file')}
        </LinkButton>
        <Button
          variant="filled"
          disabled={blocked !== null}
          aria-describedby="import-blocked"
          loading={busy}
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => void commit()}
        >
          {t('import.commit')}
        </Button>
      </div>
    </>
  );
}

function Verdict({ batch: { id, counts } }: { batch: Import }) {
  const { read, wrong, valid, corrections } = counts!;
  if (wrong === 0) {
    const rest = valid === 0 ? 'import.all-present' : 'import.all-right';
    const key = corrections > 0 ? 'import.has-corrections' : rest;
    return (
      <div className={classes.verdict} role="status">
        <IconCircleCheck size={20} stroke={1.75} aria-hidden />
        <div>
          <h2>{t(key, { count: corrections })}</h2>
          <p>{t(`${key}.text`)}</p>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.verdict} data-wrong role="status">
      <IconAlertOctagon size={20} stroke={1.75} aria-hidden />
      <div>
        <h2>{t('import.wrong', { count: wrong, read: whole(read) })}</h2>
        <p>{t('import.wrong.text')}</p>
      </div>
      <Button
        component="a"
        href={`/api/v1/imports/${id}/error-sheet`}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('import.error-sheet')}
      </Button>
    </div>
  );
}
