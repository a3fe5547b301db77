import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { api } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { AssignDialog } from './assign-dialog';
import { questionColumns } from './question-columns';
import { QUESTION_STATES, type QuestionRow } from './states';
import classes from './clarifications.module.css';

/** Today in the browser, `yyyy-mm-dd`. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** Inbox: what came in, who answers it and by when. */
export function QuestionList({ tenderId }: { tenderId: string }) {
  const { programmeId } = useScope();
  const mayWrite = useCan('clarification-question.write');
  const [chosen, setChosen] = useState<string[]>([]);
  const [assigning, setAssigning] = useState<QuestionRow[]>([]);
  const list = useKeysetList<QuestionRow, 'state' | 'assigneeId' | 'late'>({
    key: ['clarification-questions', programmeId, tenderId],
    filters: ['state', 'assigneeId', 'late'],
    defaultSort: '-code',
    page: (query) =>
      api
        .GET('/clarification-questions', { params: { query: { ...query, programmeId, tenderId } as object } })
        .then((answer) => answer.data!),
  });
  const columns = useMemo(() => questionColumns(mayWrite ? (row) => setAssigning([row]) : null, today()), [mayWrite]);
  const filters = useFilters();
  const rows = list.rows.filter((row) => chosen.includes(row.id));
  return (
    <>
      <ListToolbar list={list} filters={filters} />
      {rows.length > 0 && (
        <div className={classes.bulk} role="region" aria-label={t('clarification.bulk')}>
          <span>{t('clarification.chosen', { count: rows.length })}</span>
          <Button variant="filled" size="xs" onClick={() => setAssigning(rows)}>
            {t('clarification.assign')}
          </Button>
          <Button size="xs" onClick={() => setChosen([])}>
            {t('clarification.choose-none')}
          </Button>
        </div>
      )}
      <DataTable
        caption={t('clarification.caption')}
        columns={columns}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/nota-van-inlichtingen/vragen/${row.id}`}
        selection={mayWrite ? { ids: chosen, onChange: setChosen } : undefined}
        empty={<NoQuestions mayWrite={mayWrite} />}
      />
      {assigning.length > 0 && (
        <AssignDialog
          rows={assigning}
          tenderId={tenderId}
          onClose={() => setAssigning([])}
          onDone={() => {
            setAssigning([]);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

function useFilters() {
  const userId = useSession()?.user.id;
  return useMemo(
    () => [
      {
        name: 'state',
        label: t('clarification.column.state'),
        options: QUESTION_STATES.map((value) => ({ value, label: t(`clarification.state.${value}`) })),
      },
      {
        name: 'assigneeId',
        label: t('clarification.column.assignee'),
        options: userId ? [{ value: userId, label: t('clarification.mine') }] : [],
      },
      { name: 'late', label: t('clarification.late'), options: [{ value: 'true', label: t('clarification.yes') }] },
    ],
    [userId],
  );
}

function NoQuestions({ mayWrite }: { mayWrite: boolean }) {
  return (
    <EmptyState
      title={t('clarification.empty')}
      text={t(mayWrite ? 'clarification.empty.may' : 'clarification.empty.read')}
      action={
        mayWrite && (
          <>
            <LinkButton to="/nota-van-inlichtingen/vragen/nieuw" variant="filled">
              {t('clarification.new')}
            </LinkButton>
            <LinkButton to="/importeren/nieuw" search={{ soort: 'clarification-question' }}>
              {t('clarification.import')}
            </LinkButton>
          </>
        )
      }
    />
  );
}
