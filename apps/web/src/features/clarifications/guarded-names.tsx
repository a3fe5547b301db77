import { Button, Stack } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { moment } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { GuardName } from './guard-name';

type GuardedName = components['schemas']['ClarificationGuardedNameResponse'];

const columns = (remove: (row: GuardedName) => void, doing: boolean): Column<GuardedName>[] => [
  { id: 'name', header: t('clarification.names.column.name'), sortable: true, cell: (row) => row.name },
  {
    id: 'kind',
    header: t('clarification.names.column.kind'),
    width: 200,
    cell: (row) => t(`clarification.names.kind.${row.kind}`),
  },
  {
    id: 'since',
    header: t('clarification.names.column.since'),
    width: 170,
    cell: (row) => moment(row.recordedAt),
  },
  {
    id: 'remove',
    header: t('clarification.names.column.deed'),
    width: 330,
    cell: (row) =>
      row.mayRemove ? (
        <Button
          size="xs"
          loading={doing}
          aria-label={`${row.name}: ${t('clarification.names.remove')}`}
          onClick={() => remove(row)}
        >
          {t('clarification.names.remove')}
        </Button>
      ) : (
        <span className="kv-quiet">{t('clarification.names.party')}</span>
      ),
  },
];

/** What the anonymity check looks for by hand; a name that turns out an ordinary word can be taken off. */
export function GuardedNames({ tenderId }: { tenderId: string }) {
  const { programmeId } = useScope();
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const list = useKeysetList<GuardedName>({
    key: ['clarification-guarded-names', programmeId, tenderId],
    defaultSort: 'name',
    page: ({ after, limit, sort }) =>
      api
        .GET('/clarification-guarded-names', { params: { query: { after, limit, sort, programmeId, tenderId } } })
        .then((answer) => answer.data!),
  });
  const remove = async ({ id, name, rowVersion }: GuardedName) => {
    const given = await confirm({
      title: t('clarification.names.remove.title', { name }),
      text: t('clarification.names.remove.text'),
      confirm: t('clarification.names.remove'),
      reason: { label: t('clarification.reason'), required: true },
    });
    if (!given) return;
    await run(() =>
      api.POST('/clarification-guarded-names/{id}/remove', {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: { reason: given.reason },
      }),
    );
  };
  return (
    <Stack gap="sm">
      <p className="kv-quiet">{t('clarification.names.intro')}</p>
      <GuardName tenderId={tenderId} />
      <DataTable
        caption={t('clarification.names.caption')}
        columns={columns((row) => void remove(row), doing)}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        empty={<EmptyState title={t('clarification.names.empty')} text={t('clarification.names.empty.text')} />}
      />
      {dialog}
    </Stack>
  );
}
