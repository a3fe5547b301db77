import { Stack } from '@mantine/core';
import { useState } from 'react';
import { apiFetch } from '@web/api/http';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { FileDrop } from '@web/ui/form/file-drop';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { FileVerdict } from './file-verdict';

export type FileCheck = components['schemas']['FileCheckResponse'];

const MAX_BYTES = 20 * 1_048_576;

async function send(file: File, programmeId: string): Promise<FileCheck> {
  const body = new FormData();
  body.set('file', file);
  const answer = await apiFetch(`/api/v1/snapshots/verifications?programmeId=${programmeId}`, { method: 'POST', body });
  return answer.json() as Promise<FileCheck>;
}

/** Whether a file that somebody got is the signed one. The link on the cover of a paper leads here. */
export function FileCheckPage() {
  const { programmeId } = useScope();
  const [asked] = useSearchState('momentopname');
  const [file, setFile] = useState<File | null>(null);
  const [check, setCheck] = useState<FileCheck | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (next: File | null): Promise<void> => {
    setFile(next);
    setCheck(null);
    setProblem(null);
    if (!next || !programmeId) return;
    setBusy(true);
    await send(next, programmeId).then(setCheck, (error: unknown) => setProblem(asProblem(error).message));
    setBusy(false);
  };
  return (
    <>
      <PageHeader title={t('filecheck.nav')} lead={t('filecheck.lead')} />
      <Stack gap={20} maw={860}>
        {asked !== '' && (
          <p>
            {t('filecheck.of', { code: asked })}{' '}
            <LinkButton to={`/momentopnamen?zoek=${encodeURIComponent(asked)}`}>
              {t('filecheck.of.open', { code: asked })}
            </LinkButton>
          </p>
        )}
        <FileDrop
          label={t('filecheck.label')}
          hint={t('filecheck.hint')}
          accept=".pdf,.xlsx"
          maxBytes={MAX_BYTES}
          file={file}
          onFile={(next) => void choose(next)}
          error={problem}
        />
        <div role="status">
          {busy && <p>{t('filecheck.busy')}</p>}
          {check && <FileVerdict check={check} asked={asked} />}
        </div>
      </Stack>
    </>
  );
}
