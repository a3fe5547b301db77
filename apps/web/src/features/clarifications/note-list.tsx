import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, idempotent } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { moment } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { NoteState, type NoteRow } from './states';
import classes from './clarifications.module.css';

const COLUMNS: Column<NoteRow>[] = [
  { id: 'number', header: t('clarification.note.column.name'), width: 120, sortable: true, cell: (row) => row.name },
  {
    id: 'state',
    header: t('clarification.column.state'),
    width: 170,
    cell: (row) => <NoteState state={row.state} />,
  },
  {
    id: 'count',
    header: t('clarification.note.column.count'),
    width: 90,
    align: 'right',
    cell: (row) => row.questionCount,
  },
  {
    id: 'published',
    header: t('clarification.note.column.published'),
    cell: (row) => (row.publishedAt ? `${moment(row.publishedAt)} · ${row.publishedBy ?? ''}` : '–'),
  },
  {
    id: 'hash',
    header: t('clarification.note.column.hash'),
    meaning: t('clarification.note.column.hash.meaning'),
    width: 150,
    cell: (row) => (row.snapshotHash ? <code>{row.snapshotHash.slice(0, 12)}</code> : '–'),
  },
];

/** The notes of a tender, the latest first; a new one holds all that was approved. */
export function NoteList({ tenderId }: { tenderId: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('clarification-note.write');
  const list = useKeysetList<NoteRow>({
    key: ['clarification-notes', programmeId, tenderId],
    defaultSort: '-number',
    page: ({ after, limit, sort }) =>
      api
        .GET('/clarification-notes', { params: { query: { after, limit, sort, programmeId, tenderId } } })
        .then((answer) => answer.data!),
  });
  // One note in the making at a time: while there is one, it stands at the top of the list.
  const open = list.rows.some(({ state }) => state === 'DRAFT' || state === 'AWAITING_APPROVAL');
  const compile = mayWrite && !open && <CompileButton tenderId={tenderId} />;
  return (
    <>
      {compile && <div className={classes.bulk}>{compile}</div>}
      <DataTable
        caption={t('clarification.notes.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/nota-van-inlichtingen/notas/${row.id}`}
        empty={
          <EmptyState
            title={t('clarification.notes.empty')}
            text={t(mayWrite ? 'clarification.notes.empty.may' : 'clarification.notes.empty.read')}
          />
        }
      />
    </>
  );
}

function CompileButton({ tenderId }: { tenderId: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const compile = () =>
    run(async () => {
      const body = { tenderId };
      const { data } = await api
        .POST('/clarification-notes', { params: { header: idempotent(key.keyFor(body)) }, body })
        .finally(() => key.done());
      await client.invalidateQueries();
      await navigate({ to: `/nota-van-inlichtingen/notas/${data!.id}` });
    });
  return (
    <Button variant="filled" loading={doing} onClick={() => void compile()}>
      {t('clarification.note.compile')}
    </Button>
  );
}
