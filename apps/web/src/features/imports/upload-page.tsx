import { Button, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { apiQuery, idempotent } from '@web/api/client';
import { apiFetch } from '@web/api/http';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { FileDrop } from '@web/ui/form/file-drop';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import type { Import } from './import-state';
import { WizardSteps } from './wizard-steps';
import classes from './imports.module.css';

type Upload = {
  target: string;
  file: File | null;
  /** Tells two files apart in the Idempotency-Key: a File itself has no text. */
  stamp: string;
  sheetName: string;
};

async function send(
  { target, file, sheetName }: Upload,
  programmeId: string | undefined,
  tenderId: string | undefined,
  recordId: string | undefined,
  key: string,
) {
  const body = new FormData();
  body.set('target', target);
  if (tenderId) body.set('tenderId', tenderId);
  if (recordId) body.set('recordId', recordId);
  if (sheetName.trim()) body.set('sheetName', sheetName.trim());
  body.set('file', file!);
  const query = programmeId ? `?programmeId=${programmeId}` : '';
  const answer = await apiFetch(`/api/v1/imports${query}`, { method: 'POST', body, headers: idempotent(key) });
  return (await answer.json()) as Import;
}

/** Step 1: what is imported, and from which file. */
export function UploadPage() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/import-targets', { params: { query: { programmeId } } });
  const wanted = useSearchParams().soort;
  const targets = data.items;
  if (targets.length === 0) {
    return (
      <>
        <PageHeader title={t('import.new')} />
        <EmptyState title={t('import.none.title')} text={t('import.none.text')} />
      </>
    );
  }
  const first = targets.find(({ code }) => code === wanted) ?? targets[0]!;
  return <UploadForm key={programmeId} targets={targets} first={first.code} programmeId={programmeId} />;
}

interface UploadFormProps {
  targets: { code: string; title: string; ofTender: boolean; megabytes: number }[];
  first: string;
  programmeId: string | undefined;
}

function UploadForm({ targets, first, programmeId }: UploadFormProps) {
  const navigate = useNavigate();
  const { tender } = useScope();
  const { tender: given, record } = useSearchParams();
  const ofTender = (code: string) => targets.find((one) => one.code === code)?.ofTender ?? false;
  // A feature of one tender leads here with its id; rows of another tender are then refused. Else the tender in hand counts.
  const tenderOf = (code: string) => given ?? (ofTender(code) ? tender?.id : undefined);
  // A page of one record, such as a workgroup, leads here with its id: its own form goes out, and only that comes back.
  const recordOf = (code: string) => (code === first ? record : undefined);
  const form = useRecordForm<Upload, Import>({
    initial: { target: first, file: null, stamp: '', sheetName: '' },
    validate: { file: (file) => (file ? null : t('import.file.need')) },
    save: (values, { key }) => send(values, programmeId, tenderOf(values.target), recordOf(values.target), key),
    onSaved: (created) => navigate({ to: `/importeren/${created.id}`, replace: true }),
  });
  const { file, target } = form.values;
  const { id: fileId, error } = form.field('file');
  const megabytes = targets.find(({ code }) => code === target)?.megabytes ?? 20;
  const asked = new URLSearchParams({
    ...(programmeId && { programmeId }),
    ...(recordOf(target) && { recordId: recordOf(target)! }),
  });
  const template = `/api/v1/import-targets/${target}/template?${asked}`;
  return (
    <>
      <PageHeader title={t('import.new')} crumbs={[{ label: t('import.nav'), to: '/importeren' }]} />
      <WizardSteps now="file" />
      <form {...form.props} className={classes.form}>
        <FormErrorSummary errors={form.errors} />
        <Paper p="lg" className={classes.narrow}>
          <Stack gap="lg">
            <NativeSelect
              label={t('import.target')}
              description={
                ofTender(target) && tender
                  ? t('import.of-tender', { code: tender.code, title: tender.title })
                  : undefined
              }
              data={targets.map(({ code, title }) => ({ value: code, label: title }))}
              {...form.field('target')}
            />
            <FileDrop
              id={fileId}
              label={t('import.file')}
              hint={t('import.file.hint', { megabytes })}
              accept=".csv,.xlsx"
              maxBytes={megabytes * 1_048_576}
              file={file}
              onFile={(next) => {
                form.setValue('file', next);
                form.setValue('stamp', next ? `${next.name} ${next.size} ${next.lastModified}` : '');
              }}
              error={error as string | null}
            />
            {file?.name.toLowerCase().endsWith('.xlsx') && (
              <TextInput label={t('import.sheet')} description={t('import.sheet.hint')} {...form.field('sheetName')} />
            )}
            <div className={classes.template}>
              <Button component="a" href={template} download leftSection={<IconDownload size={16} aria-hidden />}>
                {t('import.template')}
              </Button>
              <span className="kv-caption">{t('import.template.hint')}</span>
            </div>
          </Stack>
        </Paper>
        <div className={classes.foot}>
          <span className={classes.footNote}>{t('import.nothing-stored.long')}</span>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('import.upload')}
          </Button>
        </div>
        {form.guard}
      </form>
    </>
  );
}
