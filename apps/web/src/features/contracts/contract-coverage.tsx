import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import classes from './contracts.module.css';

type Uncovered = components['schemas']['UncoveredRequirementResponse'];

const columns: Column<Uncovered>[] = [
  { id: 'code', header: t('contract.coverage.requirement'), width: 110, cell: (row) => row.code },
  { id: 'title', header: t('contract.coverage.what'), cell: (row) => row.title },
  { id: 'obligation', header: t('contract.coverage.obligation'), width: 140, cell: (row) => row.obligationCode },
  {
    id: 'reason',
    header: t('contract.coverage.reason'),
    cell: (row) => <span className="kv-words">{row.waiver ?? row.reason}</span>,
  },
];

/** How far the awarded requirements are covered, which are bare, and which go without on purpose. */
export function ContractCoverage({ contract: { id } }: ContractTabProps) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/coverage', { params: { path: { id } } });
  const { requirementCount: total, coveredCount: covered, waitingCount: waiting, uncovered, waived } = data;
  const mayWrite = useCan('contract.write');
  const withDeed = (cell: Column<Uncovered>['cell']): Column<Uncovered>[] =>
    mayWrite ? [...columns, { id: 'deed', header: t('contract.coverage.deed'), width: 170, cell }] : columns;
  return (
    <>
      <section className={classes.meter}>
        <h2 id="coverage-title">{t('contract.coverage.title')}</h2>
        <progress max={Math.max(total, 1)} value={covered} aria-labelledby="coverage-title" />
        <p>
          <strong>{t('contract.coverage.count', { covered, total })}</strong>
          {waiting > 0 && ` · ${t('contract.coverage.waiting', { count: waiting })}`}
          {waived.length > 0 && ` · ${t('contract.coverage.waived', { count: waived.length })}`}
        </p>
        {mayWrite && <ProposeAgain id={id} />}
      </section>
      {uncovered.length === 0 ? (
        <EmptyState
          icon={IconCircleCheck}
          title={t('contract.coverage.none.title')}
          text={t('contract.coverage.none.text')}
        />
      ) : (
        <DataTable
          caption={t('contract.coverage.caption')}
          columns={withDeed((row) => (
            <Waive contractId={id} row={row} />
          ))}
          rows={uncovered}
          rowId={(row) => row.requirementId}
          rowHref={(row) => `/verplichtingen/${row.obligationId}`}
        />
      )}
      {waived.length > 0 && (
        <>
          <h2>{t('contract.coverage.waived.title')}</h2>
          <DataTable
            caption={t('contract.coverage.waived.title')}
            columns={withDeed((row) => (
              <Unwaive contractId={id} row={row} />
            ))}
            rows={waived}
            rowId={(row) => row.requirementId}
          />
        </>
      )}
    </>
  );
}

interface DeedProps {
  contractId: string;
  row: Uncovered;
}

function Waive({ contractId, row: { requirementId, code } }: DeedProps) {
  const [confirm, dialog] = useConfirm();
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const waive = async () => {
    const answer = await confirm({
      title: t('contract.waive.title', { code }),
      text: t('contract.waive.text'),
      confirm: t('contract.waive'),
      reason: { label: t('contract.coverage.reason'), required: true },
    });
    if (!answer) return;
    const body = { requirementId, reason: answer.reason };
    await run(() =>
      api.POST('/contracts/{id}/waivers', {
        params: { path: { id: contractId }, header: idempotent(key.keyFor(body)) },
        body,
      }),
    );
  };
  return (
    <>
      <Button
        variant="subtle"
        loading={doing}
        aria-label={t('contract.waive.of', { code })}
        onClick={() => void waive()}
      >
        {t('contract.waive')}
      </Button>
      {dialog}
    </>
  );
}

function Unwaive({ contractId, row: { requirementId, code } }: DeedProps) {
  const { doing, run } = useDeed();
  const back = () =>
    run(() =>
      api.POST('/contracts/{id}/waivers/withdraw', { params: { path: { id: contractId } }, body: { requirementId } }),
    );
  return (
    <Button
      variant="subtle"
      loading={doing}
      aria-label={t('contract.unwaive.of', { code })}
      onClick={() => void back()}
    >
      {t('contract.unwaive')}
    </Button>
  );
}

function ProposeAgain({ id }: { id: string }) {
  const key = useIdempotencyKey();
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const propose = () =>
    run(async () => {
      const header = idempotent(key.keyFor(Date.now()));
      const { data } = await api.POST('/contracts/{id}/proposals', { params: { path: { id }, header } });
      const count = data!.added;
      await confirm({
        title: t('contract.propose.done', { count }),
        text: t('contract.propose.text'),
        confirm: t('ui.close'),
      });
    });
  return (
    <>
      <Button loading={doing} onClick={() => void propose()}>
        {t('contract.propose')}
      </Button>
      {dialog}
    </>
  );
}
