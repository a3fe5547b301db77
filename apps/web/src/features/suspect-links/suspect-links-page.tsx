import { Button, Checkbox } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { date } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RecordLink } from '@web/ui/record-link';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import classes from './suspect-links.module.css';

type Joint = components['schemas']['TraceLinkResponse'];

const COLUMNS: Column<Joint>[] = [
  { id: 'to', header: t('suspect-link.column.to'), width: 120, cell: ({ to }) => to.code ?? t('suspect-link.hidden') },
  {
    id: 'title',
    header: t('suspect-link.column.title'),
    cell: ({ to }) => <span className={classes.words}>{to.title}</span>,
  },
  {
    id: 'from',
    header: t('suspect-link.column.from'),
    width: 120,
    cell: ({ from }) =>
      from.code && from.url ? <RecordLink url={from.url}>{from.code}</RecordLink> : t('suspect-link.hidden'),
  },
  { id: 'cause', header: t('suspect-link.column.cause'), width: 200, cell: ({ suspectCause }) => suspectCause ?? '–' },
  {
    id: 'since',
    header: t('suspect-link.column.since'),
    width: 110,
    cell: ({ suspectSince }) => date(suspectSince?.slice(0, 10)),
  },
];

/** Joints that wait for a judgement: mine by default, many at once with one reason. */
export function SuspectLinksPage() {
  const { programmeId } = useScope();
  const [whose, setWhose] = useSearchState('van', 'mij');
  const [chosen, setChosen] = useState<string[]>([]);
  const mine = whose === 'mij';
  const list = useKeysetList({
    key: ['suspect-links', programmeId, mine],
    defaultSort: '-recordedAt',
    page: (query) =>
      api
        .GET('/trace-links', { params: { query: { ...query, programmeId, state: 'SUSPECT', mine } as never } })
        .then((answer) => answer.data!),
  });
  const rows = list.rows.filter(({ id, canClear }) => canClear && chosen.includes(id));
  return (
    <>
      <PageHeader title={t('suspect-link.nav')} lead={t('suspect-link.lead')} />
      <ListToolbar list={list} searchable={false}>
        <Checkbox
          label={t('suspect-link.whose.label')}
          checked={mine}
          onChange={(event) => setWhose(event.currentTarget.checked ? 'mij' : 'allen')}
        />
      </ListToolbar>
      {rows.length > 0 && <Judge rows={rows} onDone={() => setChosen([])} />}
      <DataTable
        caption={t('suspect-link.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => row.to.url ?? '/verdachte-koppelingen'}
        selection={{ ids: chosen, onChange: setChosen }}
        empty={<EmptyState title={t('suspect-link.empty')} text={t('suspect-link.empty.text')} />}
      />
    </>
  );
}

function Judge({ rows, onDone }: { rows: Joint[]; onDone: () => void }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const count = rows.length;
  const start = () =>
    run(async () => {
      const answer = await confirm({
        title: t('suspect-link.clear.title', { count }),
        text: t('suspect-link.clear.text'),
        confirm: t('suspect-link.clear'),
        reason: { label: t('suspect-link.clear.reason'), required: true },
      });
      if (!answer) return;
      const links = rows.map(({ id, rowVersion }) => ({ id, rowVersion }));
      const { cleared, skipped } = (await api.POST('/trace-links/clear', { body: { links, reason: answer.reason } }))
        .data!;
      const rest = skipped > 0 ? ` ${t('suspect-link.skipped', { count: skipped })}` : '';
      notifications.show({ message: `${t('suspect-link.done', { count: cleared })}${rest}` });
      onDone();
    });
  return (
    <div className={classes.judge} role="region" aria-label={t('suspect-link.chosen', { count })}>
      <strong>{t('suspect-link.chosen', { count })}</strong>
      <Button variant="filled" loading={doing} onClick={() => void start()}>
        {t('suspect-link.clear')}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t('suspect-link.unselect')}
      </Button>
      {dialog}
    </div>
  );
}
