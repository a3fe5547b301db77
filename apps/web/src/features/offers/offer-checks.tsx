import { Button, Group } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { StatusChip, type Tone } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { useDeed } from '@web/ui/use-deed';
import { ClarificationDialog } from './clarification-dialog';
import { FindingDialog } from './finding-dialog';
import type { Check, Offer } from './offer-state';
import classes from './offers.module.css';

type Verdict = NonNullable<Check['verdict']>;

const looks: Record<Verdict | 'OPEN', { icon: typeof IconHelpCircle; tone: Tone }> = {
  MEETS: { icon: IconCircleCheck, tone: 'quiet' },
  FAILS: { icon: IconAlertOctagon, tone: 'err' },
  UNCLEAR: { icon: IconHelpCircle, tone: 'warn' },
  OPEN: { icon: IconCircleDashed, tone: 'grey' },
};

function Finding({ check }: { check: Check }) {
  const lines = [
    check.evidence,
    check.reason,
    check.askedOn && t('offer.check.asked', { asked: date(check.askedOn), due: date(check.dueOn) }),
    check.answeredOn && t('offer.check.answered', { on: date(check.answeredOn), answer: check.answer ?? '' }),
  ].filter(Boolean);
  return (
    <span className="kv-words">
      {lines.map((line) => (
        <span key={line as string} className={classes.line}>
          {line}
        </span>
      ))}
    </span>
  );
}

const CLAIM: Column<Check> = {
  id: 'claim',
  header: t('offer.check.claim'),
  width: 190,
  cell: ({ claim, claimMeets, claimOutdated }) =>
    claim === null ? (
      <span className="kv-quiet">–</span>
    ) : (
      <>
        <StatusChip
          status="CLAIM"
          label={claim}
          icon={claimMeets === false ? IconAlertOctagon : IconCircleCheck}
          tone={claimMeets === false ? 'warn' : 'quiet'}
        />
        {claimOutdated && <StatusChip status="SUSPECT" label={t('offer.reading.outdated')} />}
      </>
    ),
};

const COLUMNS: Column<Check>[] = [
  { id: 'code', header: t('offer.check.code'), width: 110, cell: (row) => row.code },
  { id: 'title', header: t('offer.check.title'), width: 260, cell: (row) => row.title },
  {
    id: 'verdict',
    header: t('offer.check.verdict'),
    width: 140,
    cell: (row) => {
      const verdict = row.verdict ?? 'OPEN';
      return <StatusChip status={verdict} label={t(`offer.verdict.${verdict}`)} {...looks[verdict]} />;
    },
  },
  { id: 'finding', header: t('offer.check.finding'), cell: (row) => <Finding check={row} /> },
];

const WITH_CLAIM = [...COLUMNS.slice(0, 2), CLAIM, ...COLUMNS.slice(2)];

/** The test, stage by stage; a stage opens when all before it hold. */
export function OfferChecks({ offer }: { offer: Offer }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/offers/{id}/checks', { params: { path: { id: offer.id } } });
  const [chosen, setChosen] = useState<string[]>([]);
  const [dialog, setDialog] = useState<'finding' | 'clarification' | null>(null);
  const mayWrite = useCan('offer.write') && offer.state === 'REGISTERED';
  const open = data.stages.filter(({ open }) => open).map(({ stage }) => stage);
  const stage = data.stages.find(({ total, meets }) => meets < total);
  const one = chosen.length === 1 ? data.items.find(({ requirementId }) => requirementId === chosen[0]) : undefined;
  const read = data.items.some(({ claim }) => claim !== null);
  const claimed =
    chosen.length > 0 &&
    data.items.every((item) => !chosen.includes(item.requirementId) || (item.claim !== null && !item.claimOutdated));
  const { doing, run } = useDeed();
  const confirm = async () => {
    const params = { path: { id: offer.id }, header: ifMatch(offer.rowVersion) };
    const body = { requirementIds: chosen };
    if (await run(() => api.POST('/offers/{id}/confirm-claims', { params, body }), t('offer.check.confirmed'))) close();
  };
  const close = () => {
    setDialog(null);
    setChosen([]);
  };
  return (
    <section>
      <h2>{t('offer.checks')}</h2>
      <ol className={classes.stages}>
        {data.stages.map(({ stage: name, total, meets, fails, unclear, open: isOpen }) => (
          <li key={name} data-open={isOpen} aria-current={stage?.stage === name ? 'step' : undefined}>
            <strong>{t(`offer.stage.${name}`)}</strong>
            <span>{t('offer.stage.count', { meets, total })}</span>
            {fails > 0 && <span className={classes.bad}>{t('offer.stage.fails', { count: fails })}</span>}
            {unclear > 0 && <span>{t('offer.stage.unclear', { count: unclear })}</span>}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Group gap="sm" mb="sm">
          <Button onClick={() => setChosen(openIn(data.items, stage?.stage))} disabled={!stage}>
            {t('offer.check.choose-stage')}
          </Button>
          {read && (
            <Button variant="filled" disabled={!claimed} loading={doing} onClick={() => void confirm()}>
              {t('offer.check.confirm', { count: chosen.length })}
            </Button>
          )}
          <Button
            variant={read ? 'default' : 'filled'}
            disabled={chosen.length === 0}
            onClick={() => setDialog('finding')}
          >
            {t('offer.check.record', { count: chosen.length })}
          </Button>
          {one?.verdict === 'UNCLEAR' && (
            <Button onClick={() => setDialog('clarification')}>
              {t(one.askedOn && !one.answeredOn ? 'offer.check.answer' : 'offer.check.ask')}
            </Button>
          )}
        </Group>
      )}
      <DataTable
        caption={t('offer.checks')}
        columns={read ? WITH_CLAIM : COLUMNS}
        rows={data.items}
        rowId={(row) => row.requirementId}
        group={(row) => t(`offer.stage.${row.kind}`) + (open.includes(row.kind) ? '' : ` · ${t('offer.stage.waits')}`)}
        selection={mayWrite ? { ids: chosen, onChange: setChosen } : undefined}
      />
      {dialog === 'finding' && <FindingDialog offer={offer} requirementIds={chosen} onClose={close} />}
      {dialog === 'clarification' && one && <ClarificationDialog offer={offer} check={one} onClose={close} />}
    </section>
  );
}

const openIn = (items: Check[], stage: string | undefined): string[] =>
  items.filter(({ kind, verdict }) => kind === stage && verdict !== 'MEETS').map(({ requirementId }) => requirementId);
