import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { DateInput } from '@web/ui/form/date-input';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { date, whole } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import classes from './contracts.module.css';

type Transition = components['schemas']['TransitionResponse'];
type Step = Transition['steps'][number];

const kinds = ['PLAN', 'OUTGOING', 'COMMUNICATION'] as const;
const states = ['PLANNED', 'DOING', 'DONE', 'NOT_NEEDED'] as const;

/** Whether the contract can start: plan, outgoing providers, families, and the ordinance in every council. */
export function ContractTransition({ contract: { id } }: ContractTabProps) {
  const mayWrite = useCan('contract.write');
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const path = { id };
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/transition', { params: { path } });
  if (!data.opened) {
    const open = () =>
      run(() =>
        api.POST('/contracts/{id}/transition', { params: { path, header: idempotent(key.keyFor('open')) } as never }),
      );
    return (
      <EmptyState
        icon={IconRoute}
        title={t('transition.none')}
        text={t('transition.none.text')}
        action={
          mayWrite && (
            <Button variant="filled" loading={doing} onClick={() => void open()}>
              {t('transition.open')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <ExportMenu
          kind="contract-readiness"
          label={t('transition.paper')}
          formats={['pdf', 'docx']}
          parameters={{ contractId: id }}
        />
      </Group>
      <Readiness data={data} />
      <DataTable
        caption={t('transition.steps')}
        columns={mayWrite ? [...columns, ownerSelect, judge] : [...columns, owner]}
        rows={data.steps}
        rowId={(row) => row.id}
      />
      {mayWrite && <AddStep id={id} />}
      <Counts data={data} mayWrite={mayWrite} />
    </>
  );
}

function Readiness({ data: { parts, missingCouncils } }: { data: Transition }) {
  return (
    <>
      <p className={classes.gate} data-open={missingCouncils.length === 0 || undefined}>
        {missingCouncils.length === 0
          ? t('transition.gate.open')
          : t('transition.gate.closed', { councils: missingCouncils.join(', ') })}
      </p>
      <section className={classes.dates} aria-label={t('transition.readiness')}>
        {parts.map(({ kind, total, done, late }) => (
          <div key={kind}>
            <span className="kv-caption">{t(`transition.kind.${kind}`)}</span>
            <strong>{t('transition.part', { done, total })}</strong>
            {late > 0 && <span className={classes.late}>{t('transition.late', { count: late })}</span>}
          </div>
        ))}
      </section>
    </>
  );
}

const columns: Column<Step>[] = [
  { id: 'title', header: t('transition.column.step'), cell: (row) => row.title },
  { id: 'kind', header: t('transition.column.kind'), width: 170, cell: (row) => t(`transition.kind.${row.kind}`) },
  { id: 'party', header: t('transition.column.party'), width: 190, cell: (row) => row.party },
  { id: 'dueOn', header: t('transition.column.due'), width: 150, cell: (row) => <DueOn step={row} /> },
  {
    id: 'doneOn',
    header: t('transition.column.done'),
    width: 110,
    cell: (row) => (row.doneOn ? date(row.doneOn) : ''),
  },
];
const judge: Column<Step> = {
  id: 'state',
  header: t('transition.column.state'),
  width: 170,
  cell: (row) => <StateSelect step={row} />,
};

const owner: Column<Step> = {
  id: 'owner',
  header: t('transition.column.owner'),
  width: 190,
  cell: (row) => row.ownerName ?? '–',
};
const ownerSelect: Column<Step> = { ...owner, cell: (row) => <OwnerSelect step={row} /> };

function OwnerSelect({ step }: { step: Step }) {
  const { doing, run } = useDeed();
  const assign = (ownerId: string | null) =>
    run(() =>
      api.PATCH('/transition-steps/{id}', {
        params: { path: { id: step.id }, header: ifMatch(step.rowVersion) },
        body: { ownerId },
      }),
    );
  return (
    <ColleaguePicker
      bare
      label={t('transition.owner.of', { title: step.title })}
      value={step.ownerId}
      disabled={doing}
      onChange={(ownerId) => void assign(ownerId)}
    />
  );
}

function DueOn({ step }: { step: Step }) {
  if (!step.dueOn) return null;
  return step.late ? (
    <span className={classes.late}>{t('transition.due.late', { date: date(step.dueOn) })}</span>
  ) : (
    date(step.dueOn)
  );
}

function StateSelect({ step }: { step: Step }) {
  const { doing, run } = useDeed();
  const change = (state: string | null) =>
    run(() =>
      api.PATCH('/transition-steps/{id}', {
        params: { path: { id: step.id }, header: ifMatch(step.rowVersion) },
        body: { state: state as Step['state'] },
      }),
    );
  return (
    <Select
      aria-label={t('transition.state.of', { title: step.title })}
      data={states.map((value) => ({ value, label: t(`transition.state.${value}`) }))}
      value={step.state}
      disabled={doing}
      allowDeselect={false}
      onChange={(state) => void change(state)}
    />
  );
}

function AddStep({ id }: { id: string }) {
  const [kind, setKind] = useState<(typeof kinds)[number]>('PLAN');
  const [title, setTitle] = useState('');
  const [party, setParty] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const body = { kind, title, party, dueOn };
  const add = async () => {
    const header = idempotent(key.keyFor(body));
    const done = await run(() =>
      api.POST('/contracts/{id}/transition/steps', { params: { path: { id }, header }, body }),
    );
    if (!done) return;
    key.done();
    setTitle('');
    setParty('');
  };
  return (
    <Group align="flex-end" gap="sm" my="md">
      <Select
        label={t('transition.column.kind')}
        data={kinds.map((value) => ({ value, label: t(`transition.kind.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(value) => setKind(value as typeof kind)}
      />
      <TextInput
        label={t('transition.column.step')}
        value={title}
        maxLength={200}
        onChange={(e) => setTitle(e.currentTarget.value)}
      />
      <TextInput
        label={t('transition.column.party')}
        value={party}
        maxLength={200}
        onChange={(e) => setParty(e.currentTarget.value)}
      />
      <DateInput label={t('transition.column.due')} value={dueOn} onChange={setDueOn} onProblem={() => undefined} />
      <Button loading={doing} disabled={!title.trim()} onClick={() => void add()}>
        {t('transition.add')}
      </Button>
    </Group>
  );
}

const countColumns: Column<Transition['counts'][number]>[] = [
  { id: 'provider', header: t('transition.count.provider'), cell: (row) => row.provider },
  { id: 'category', header: t('transition.count.category'), cell: (row) => row.category },
  {
    id: 'amount',
    header: t('transition.count.amount'),
    width: 160,
    align: 'right',
    cell: (row) => (row.few ? t('transition.count.few') : whole(row.amount ?? 0)),
  },
];

function Counts({ data, mayWrite }: { data: Transition; mayWrite: boolean }) {
  return (
    <section>
      <h2>{t('transition.counts')}</h2>
      <p className="kv-caption">{t('transition.counts.text')}</p>
      {data.counts.length > 0 && (
        <DataTable caption={t('transition.counts')} columns={countColumns} rows={data.counts} rowId={(row) => row.id} />
      )}
      {mayWrite && <AddCount id={data.contractId} />}
    </section>
  );
}

function AddCount({ id }: { id: string }) {
  const [provider, setProvider] = useState('');
  const [category, setCategory] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const body = { provider, category, amount: Number(amount) };
  const add = async () => {
    const header = idempotent(key.keyFor(body));
    const done = await run(() =>
      api.POST('/contracts/{id}/transition/counts', { params: { path: { id }, header }, body }),
    );
    if (!done) return;
    key.done();
    setAmount('');
  };
  return (
    <Group align="flex-end" gap="sm" my="md">
      <TextInput
        label={t('transition.count.provider')}
        value={provider}
        maxLength={200}
        onChange={(e) => setProvider(e.currentTarget.value)}
      />
      <TextInput
        label={t('transition.count.category')}
        value={category}
        maxLength={200}
        onChange={(e) => setCategory(e.currentTarget.value)}
      />
      <NumberInput label={t('transition.count.amount')} min={0} value={amount} onChange={setAmount} />
      <Button
        loading={doing}
        disabled={!provider.trim() || !category.trim() || amount === ''}
        onClick={() => void add()}
      >
        {t('transition.count.add')}
      </Button>
    </Group>
  );
}
