import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { moment, whole } from '@web/ui/format';
import { JobProgress } from '@web/ui/job-progress';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './dossier.module.css';

type Dossier = components['schemas']['YearEndDossierDetailResponse'];
type Entry = Dossier['entries'][number];
type Absence = Dossier['absent'][number];

const kilobytes = (size: number): string => t('dossier-year.kilobytes', { size: whole(Math.ceil(size / 1024)) });
const hash = (text: string) => <code className={classes.hash}>{text}</code>;

const entryColumns: Column<Entry>[] = [
  { id: 'path', header: t('dossier-year.entry.path'), cell: (row) => row.path },
  { id: 'size', header: t('dossier-year.entry.size'), width: 110, align: 'right', cell: (row) => kilobytes(row.size) },
  { id: 'sha256', header: t('dossier-year.entry.hash'), width: 520, cell: (row) => hash(row.sha256) },
];

const absentColumns: Column<Absence>[] = [
  { id: 'path', header: t('dossier-year.absent.path'), cell: (row) => row.path },
  { id: 'reason', header: t('dossier-year.absent.reason'), cell: (row) => row.reason },
];

/** One dossier: the zip, what is in it with its hashes, and what is not. */
export function DossierPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: dossier } = apiQuery.useSuspenseQuery('get', '/year-end-dossiers/{id}', { params: { path: { id } } });
  const { fileId, code } = dossier;
  const download = fileId && (
    <Button
      component="a"
      href={`/api/v1/files/${fileId}/content`}
      download={`${code}.zip`}
      variant="filled"
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
    >
      {t('dossier-year.download')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={`${code} ${dossier.contractTitle}`}
        crumbs={[{ label: t('dossier-year.nav'), to: '/jaardossiers' }]}
        actions={download}
      />
      <Stack gap={24}>
        {dossier.state === 'MAKING' && dossier.jobId && <JobProgress jobId={dossier.jobId} />}
        {dossier.state === 'FAILED' && <p role="alert">{t('dossier-year.failed', { reason: dossier.reason ?? '' })}</p>}
        <FactList
          facts={[
            [
              t('dossier-year.fact.contract'),
              <RecordLink key="contract" url={`/contracten/${dossier.contractId}`}>
                {dossier.contractCode}
              </RecordLink>,
            ],
            [t('dossier-year.fact.year'), String(dossier.year)],
            [t('dossier-year.fact.known'), moment(dossier.knownAt)],
            [t('dossier-year.fact.by'), dossier.madeBy],
            [t('dossier-year.fact.note'), dossier.note],
            [t('dossier-year.fact.size'), dossier.size === null ? null : kilobytes(dossier.size)],
            [t('dossier-year.fact.hash'), dossier.sha256 && hash(dossier.sha256)],
          ]}
        />
        {dossier.state === 'READY' && <Contents dossier={dossier} />}
      </Stack>
    </>
  );
}

function Contents({ dossier: { entries, absent } }: { dossier: Dossier }) {
  return (
    <>
      <section>
        <h2>{t('dossier-year.entries')}</h2>
        <DataTable
          caption={t('dossier-year.entries')}
          columns={entryColumns}
          rows={entries}
          rowId={(row) => row.path}
        />
      </section>
      {absent.length > 0 && (
        <section>
          <h2>{t('dossier-year.absent')}</h2>
          <DataTable
            caption={t('dossier-year.absent')}
            columns={absentColumns}
            rows={absent}
            rowId={(row) => row.path}
          />
        </section>
      )}
    </>
  );
}
