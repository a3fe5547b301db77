import { Button, Loader, Stack } from '@mantine/core';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FactList } from '@web/ui/fact-list';
import { date, moment } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { useDeed } from '@web/ui/use-deed';
import { PeriodEvidence } from './period-evidence';
import { PeriodEscalation } from './period-escalation';
import { PeriodState, type PeriodDetail } from './period-state';
import classes from './obligations.module.css';

/** One period: what is asked, what was handed in, and the judgement. */
export function PeriodPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: period } = apiQuery.useQuery('get', '/obligation-periods/{id}', { params: { path: { id } } });
  return (
    <SidePanel
      title={period ? `${period.code} ${period.title}` : t('period.one')}
      caption={period && <PeriodState {...period} />}
      onClose={onClose}
    >
      {period ? <PeriodContent period={period} /> : <Loader />}
    </SidePanel>
  );
}

function PeriodContent({ period }: { period: PeriodDetail }) {
  const mayWrite = useCan('obligation.write');
  return (
    <Stack gap="lg">
      <div className={classes.panelFacts}>
        <FactList
          facts={[
            [
              t('obligation.contract'),
              <RecordLink key="c" url={`/contracten/${period.contractId}`}>
                {period.contractCode}
              </RecordLink>,
            ],
            [
              t('period.obligation'),
              <RecordLink key="o" url={`/verplichtingen/${period.obligationId}`}>
                {period.code}
              </RecordLink>,
            ],
            [t('obligation.column.party'), t(`obligation.party.${period.party}`)],
            [
              t('period.about'),
              period.startsOn === period.endsOn ? null : `${date(period.startsOn)} – ${date(period.endsOn)}`,
            ],
            [t('obligation.column.due'), date(period.dueOn)],
            [t('period.fulfilled'), period.fulfilledOn && date(period.fulfilledOn)],
            [t('period.hold-until'), period.holdUntil && date(period.holdUntil)],
            [t('obligation.field.evidence'), period.evidenceAsked],
            [t('period.note'), period.note && <span className="kv-words">{period.note}</span>],
          ]}
        />
      </div>
      {mayWrite && <Judge period={period} />}
      <PeriodEvidence period={period} />
      <PeriodEscalation period={period} />
      {period.judgements.length > 0 && (
        <section>
          <h3>{t('period.history')}</h3>
          <ol className={classes.history}>
            {period.judgements.map((one) => (
              <li key={one.number}>
                {t(`period.state.${one.state}`)} · {one.recordedBy} · {moment(one.recordedAt)}
                {one.note && <div className="kv-words">{one.note}</div>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Stack>
  );
}

type Verdict = 'FULFILLED' | 'PARTLY' | 'REJECTED' | 'ON_HOLD' | 'OPEN';

/** Which judgements make sense from a state, the usual one first. */
const CHOICES: Record<PeriodDetail['state'], Verdict[]> = {
  ...{
    OPEN: ['FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD'],
    SUBMITTED: ['FULFILLED', 'PARTLY', 'REJECTED', 'ON_HOLD'],
  },
  ...{ PARTLY: ['FULFILLED', 'REJECTED', 'ON_HOLD'], REJECTED: ['FULFILLED', 'PARTLY', 'ON_HOLD'] },
  ...{ ON_HOLD: ['OPEN'], FULFILLED: ['OPEN'], CANCELLED: [] },
};

function Judge({ period }: { period: PeriodDetail }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const judge = async (state: Verdict) => {
    const required = state !== 'FULFILLED' && !(state === 'OPEN' && period.state === 'ON_HOLD');
    const answer = await confirm({
      title: t(`period.judge.${state}.title`, { code: period.code, date: date(period.dueOn) }),
      text: t(`period.judge.${state}.text`),
      confirm: t(`period.judge.${state}`),
      reason: { label: t('period.note'), required },
    });
    if (!answer) return;
    await run(
      () =>
        api.POST('/obligation-periods/{id}/judge', {
          params: { path: { id: period.id }, header: ifMatch(period.rowVersion) },
          body: { state, note: answer.reason },
        }),
      t('period.judged', { code: period.code }),
    );
  };
  const [first, ...rest] = CHOICES[period.state];
  if (!first) return null;
  return (
    <div className={classes.deeds}>
      <Button variant="filled" loading={doing} onClick={() => void judge(first)}>
        {t(`period.judge.${first}`)}
      </Button>
      {rest.map((state) => (
        <Button key={state} disabled={doing} onClick={() => void judge(state)}>
          {t(`period.judge.${state}`)}
        </Button>
      ))}
      {dialog}
    </div>
  );
}
