import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { moment } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { StatusChip } from '@web/ui/status-chip';

export type Carry = components['schemas']['StructuralCarryResponse'];

/** What was done with a structural amendment in a later year, by whom. */
export function CarryState({ carry: { state, reason, resultAmendmentId, resultCode, ...carry } }: { carry: Carry }) {
  const { recordedBy, recordedAt } = carry;
  return (
    <>
      {state === 'OPEN' && <StatusChip status="STALE" tone="warn" label={t('carry.state.OPEN')} />}
      {state === 'PROPOSED' && (
        <RecordLink url={`/begrotingswijzigingen/${resultAmendmentId}`}>
          {t('carry.state.PROPOSED', { code: resultCode! })}
        </RecordLink>
      )}
      {state === 'DISMISSED' && t('carry.state.DISMISSED', { reason: reason! })}
      {(state === 'OPENED' || state === 'TAKEN') && t(`carry.state.${state}`)}
      {recordedAt && (
        <div className="kv-caption">{t('carry.by', { name: recordedBy ?? '–', moment: moment(recordedAt) })}</div>
      )}
    </>
  );
}
