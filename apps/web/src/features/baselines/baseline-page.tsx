import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { ExportMenu } from '@web/ui/export-menu';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { Approval } from './approval';
import { BaselineStateChip, fileHref, type Baseline } from './baseline-state';
import { Comparison } from './comparison';
import { FrozenCriteria } from './frozen-criteria';
import { PublishBaseline } from './publish-baseline';
import classes from './baseline-page.module.css';

type Item = Baseline['requirements'][number];

const COLUMNS: Column<Item>[] = [
  { id: 'code', header: t('baseline.column.code'), width: 110, cell: (row) => row.code },
  { id: 'title', header: t('baseline.column.title'), width: 300, cell: (row) => row.title },
  { id: 'text', header: t('baseline.column.text'), cell: (row) => <span className="kv-words">{row.text}</span> },
  { id: 'version', header: t('baseline.column.version'), width: 80, align: 'right', cell: (row) => row.versionNumber },
];

/** One baseline: who froze and approved what, its papers, its requirements and what changed since another. */
export function BaselinePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery(
    'get',
    '/requirement-baselines/{id}',
    { params: { path: { id } } },
    // The papers are made after the approval: look again until they are there.
    { refetchInterval: ({ state }) => (state.data?.state === 'APPROVED' && !state.data.pdfFileId ? 2_000 : false) },
  );
  const [other, setOther] = useSearchState('met');
  return (
    <>
      <PageHeader
        title={data.name}
        lead={<BaselineStateChip state={data.state} />}
        crumbs={[{ label: t('baseline.nav'), to: '/baselines' }]}
        actions={
          <>
            <Papers baseline={data} />
            <ExportMenu
              kind="requirement-set"
              tenderId={data.tenderId}
              parameters={{ baselineId: id }}
              formats={['pdf', 'docx', 'xlsx']}
            />
            <ExportMenu
              kind="requirement-answer-form"
              tenderId={data.tenderId}
              parameters={{ baselineId: id }}
              formats={['xlsx']}
              label={t('baseline.answer-form')}
            />
            <PublishBaseline baseline={data} />
          </>
        }
      />
      <Stack gap="xl">
        <Approval baseline={data} />
        <Facts baseline={data} />
        <ComparedWith baseline={data} value={other} onChange={setOther} />
        {other && <Comparison id={id} otherId={other} tenderId={data.tenderId} />}
        <section>
          <h2>{t('baseline.requirements')}</h2>
          <DataTable
            caption={t('baseline.requirements')}
            columns={COLUMNS}
            rows={data.requirements}
            rowId={(row) => row.requirementId}
            rowHref={(row) => `/programma-van-eisen/${row.requirementId}`}
          />
        </section>
        <FrozenCriteria baseline={data} />
      </Stack>
    </>
  );
}

function Papers({ baseline }: { baseline: Baseline }) {
  if (baseline.state !== 'APPROVED') return null;
  if (!baseline.pdfFileId || !baseline.xlsxFileId) {
    return (
      <p role="status" className="kv-quiet">
        {t('baseline.file.busy')}
      </p>
    );
  }
  return (
    <Group gap="sm">
      <Paper href={fileHref(baseline.pdfFileId)} words={t('baseline.file.download-pdf')} />
      <Paper href={fileHref(baseline.xlsxFileId)} words={t('baseline.file.download-xlsx')} />
    </Group>
  );
}

function Paper({ href, words }: { href: string; words: string }) {
  return (
    <Button component="a" href={href} download leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}>
      {words}
    </Button>
  );
}

function Facts({ baseline }: { baseline: Baseline }) {
  const { contentHash, frozenAt, frozenBy, note, purpose } = baseline;
  const { publishedAt, publishedBy } = baseline;
  return (
    <section>
      <h2>{t('baseline.facts')}</h2>
      {note && <p className="kv-words">{note}</p>}
      <dl className={classes.facts}>
        <dt>{t('baseline.column.purpose')}</dt>
        <dd>{t(`baseline.purpose.${purpose}`)}</dd>
        <dt>{t('baseline.fact.frozen')}</dt>
        <dd>{t('baseline.by', { date: date(frozenAt.slice(0, 10)), name: frozenBy })}</dd>
        {publishedBy && (
          <>
            <dt>{t('baseline.fact.published')}</dt>
            <dd>{t('baseline.by', { date: date(publishedAt?.slice(0, 10)), name: publishedBy })}</dd>
          </>
        )}
        <dt>{t('baseline.fact.hash')}</dt>
        <dd>
          <code className={classes.hash}>{contentHash}</code>
        </dd>
      </dl>
    </section>
  );
}

function ComparedWith(props: { baseline: Baseline; value: string; onChange: (value: string) => void }) {
  const { programmeId, tenderId, id } = props.baseline;
  const query = { programmeId, tenderId, limit: 200 };
  const { data } = apiQuery.useQuery('get', '/requirement-baselines', { params: { query } });
  const others = (data?.items ?? []).filter((one) => one.id !== id);
  if (others.length === 0) return null;
  return (
    <NativeSelect
      className={classes.compare}
      label={t('baseline.compare')}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('baseline.compare.none') },
        ...others.map((one) => ({ value: one.id, label: one.name })),
      ]}
    />
  );
}
