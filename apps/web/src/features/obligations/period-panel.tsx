import { Loader, Stack } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date, moment } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { JudgePeriod } from './judge-period';
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
      {mayWrite && <JudgePeriod period={period} />}
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
