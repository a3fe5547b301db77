import { Button, Paper, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { apiFetch } from '@web/api/http';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { FileDrop } from '@web/ui/form/file-drop';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { moment, whole } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useTender } from '../requirements/use-tender';
import classes from './sheets.module.css';

export type SheetImport = components['schemas']['RequirementImportResponse'];

const MOST_BYTES = 20 * 1_048_576;
const LOOKS = { CHECKED: 'IN_REVIEW', COMMITTING: 'RUNNING', COMMITTED: 'ADOPTED', CANCELLED: 'WITHDRAWN' } as const;

export const sheetState = ({ state }: Pick<SheetImport, 'state'>) => (
  <StatusChip status={LOOKS[state]} label={t(`requirement-sheet.state.${state}`)} />
);

const columns: Column<SheetImport>[] = [
  { id: 'file', header: t('requirement-sheet.column.file'), cell: (row) => row.fileName },
  { id: 'state', header: t('requirement-sheet.column.state'), width: 170, cell: sheetState },
  { id: 'changed', header: t('requirement-sheet.column.changed'), width: 100, align: 'right', cell: (row) => whole(row.counts.changed) }, // prettier-ignore
  { id: 'added', header: t('requirement-sheet.column.added'), width: 80, align: 'right', cell: (row) => whole(row.counts.added) }, // prettier-ignore
  { id: 'by', header: t('requirement-sheet.column.by'), width: 160, cell: (row) => row.recordedBy ?? '–' },
  { id: 'recordedAt', header: t('requirement-sheet.column.when'), width: 150, sortable: true, cell: (row) => moment(row.recordedAt) }, // prettier-ignore
];

/** Out to Excel, back in, and what came back before. */
export function SheetPage() {
  const { programmeId, tender } = useTender();
  const list = useKeysetList({
    key: ['requirement-imports', programmeId, tender?.id],
    defaultSort: '-recordedAt',
    page: (query) =>
      api
        .GET('/requirement-imports', { params: { query: { ...query, programmeId, tenderId: tender?.id } as never } })
        .then((answer) => answer.data!),
  });
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return (
    <>
      <PageHeader
        title={t('requirement-sheet.nav')}
        lead={t('requirement-sheet.lead')}
        crumbs={[{ label: t('requirement.nav'), to: '/programma-van-eisen' }]}
      />
      <div className={classes.pair}>
        <Paper p="lg" component="section" aria-label={t('requirement-sheet.out')}>
          <h2>{t('requirement-sheet.out')}</h2>
          <p className={classes.text}>{t('requirement-sheet.out.text')}</p>
          <ExportMenu
            kind="requirement-sheet"
            formats={['xlsx']}
            tenderId={tender.id}
            parameters={{ tenderId: tender.id }}
            label={t('requirement-sheet.out.button')}
          />
        </Paper>
        <Upload tenderId={tender.id} />
      </div>
      <h2 className={classes.heading}>{t('requirement-sheet.earlier')}</h2>
      <DataTable
        caption={t('requirement-sheet.earlier')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/programma-van-eisen/excel/${row.id}`}
        empty={
          <EmptyState title={t('requirement-sheet.earlier.none')} text={t('requirement-sheet.earlier.none.text')} />
        }
      />
    </>
  );
}

async function send(file: File, tenderId: string, key: string): Promise<SheetImport> {
  const body = new FormData();
  body.set('tenderId', tenderId);
  body.set('file', file);
  const answer = await apiFetch('/api/v1/requirement-imports', { method: 'POST', body, headers: idempotent(key) });
  return (await answer.json()) as SheetImport;
}

type Chosen = {
  file: File | null;
  /** Tells two files apart in the Idempotency-Key: a File itself has no text. */
  stamp: string;
};

function Upload({ tenderId }: { tenderId: string }) {
  const navigate = useNavigate();
  const form = useRecordForm<Chosen, SheetImport>({
    initial: { file: null, stamp: '' },
    validate: { file: (file) => (file ? null : t('requirement-sheet.in.need')) },
    save: ({ file }, { key }) => send(file!, tenderId, key),
    onSaved: (made) => navigate({ to: `/programma-van-eisen/excel/${made.id}`, search: true as never }),
  });
  const { id, error } = form.field('file');
  return (
    <Paper p="lg" component="section" aria-label={t('requirement-sheet.in')}>
      <h2>{t('requirement-sheet.in')}</h2>
      <form {...form.props}>
        <Stack gap="md" mt="sm">
          <FormErrorSummary errors={form.errors} />
          <FileDrop
            id={id}
            label={t('requirement-sheet.in.file')}
            hint={t('requirement-sheet.in.hint')}
            accept=".xlsx,.csv"
            maxBytes={MOST_BYTES}
            file={form.values.file}
            onFile={(file) => {
              form.setValue('file', file);
              form.setValue('stamp', file ? `${file.name} ${file.size} ${file.lastModified}` : '');
            }}
            error={error as string | null}
          />
          <div>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('requirement-sheet.in.button')}
            </Button>
          </div>
        </Stack>
        {form.guard}
      </form>
    </Paper>
  );
}
