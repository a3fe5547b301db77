import { NativeSelect, Select, Textarea } from '@mantine/core';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import type { RecordForm } from '@web/ui/form/use-record-form';
import { OUTCOMES, type Outcome } from './outcome-chip';
import { useTreatmentTargets } from './use-treatment-targets';

type TreatBody = components['schemas']['TreatContributionRequest'];

export type TreatmentValues = {
  outcome: string;
  reason: string;
  /** `track:id` or `workgroup:id`. */
  target: string;
  addresseeId: string | null;
  decisionId: string;
};

export const emptyTreatment: TreatmentValues = {
  outcome: '',
  reason: '',
  target: '',
  addresseeId: null,
  decisionId: '',
};

/** What each outcome asks besides its reason; `asksOthers` when the sentence is a question to another workgroup. */
export const treatmentRules = (asksOthers: boolean) => ({
  outcome: (value: string) => (value ? null : t('contribution.need-outcome')),
  reason: (value: string) => (value.trim() ? null : t('contribution.need-reason')),
  target: (value: string, { outcome }: TreatmentValues) =>
    outcome === 'FORWARDED' && !value ? t('contribution.need-target') : null,
  addresseeId: (value: string | null, { outcome }: TreatmentValues) =>
    outcome === 'FORWARDED' && asksOthers && !value ? t('contribution.need-addressee') : null,
  decisionId: (value: string, { outcome }: TreatmentValues) =>
    outcome === 'AWAITS_DECISION' && !value ? t('contribution.need-decision') : null,
});

/** The body of the request: only what belongs to the outcome. */
export function treatmentBody({ outcome, reason, target, addresseeId, decisionId }: TreatmentValues): TreatBody {
  const [kind, id] = target.split(':');
  const forwarded = outcome === 'FORWARDED';
  return {
    outcome: outcome as Outcome,
    reason,
    trackId: forwarded && kind === 'track' ? id : null,
    workgroupId: forwarded && kind === 'workgroup' ? id : null,
    addresseeId: forwarded ? addresseeId : null,
    decisionId: outcome === 'AWAITS_DECISION' ? decisionId : null,
  };
}

interface TreatmentFieldsProps {
  form: Pick<RecordForm<TreatmentValues>, 'values' | 'field' | 'setValue'>;
}

/** Outcome, what it names, and the reason that the workgroup reads back. */
export function TreatmentFields({ form: { values, field, setValue } }: TreatmentFieldsProps) {
  const { targets, decisions } = useTreatmentTargets();
  return (
    <>
      <NativeSelect
        label={t('contribution.outcome')}
        data={[
          { value: '', label: '' },
          ...OUTCOMES.map((value) => ({ value, label: t(`contribution.outcome.${value}`) })),
        ]}
        {...field('outcome')}
      />
      {values.outcome === 'FORWARDED' && (
        <>
          <Select label={t('contribution.forward')} data={targets} searchable {...field('target')} />
          <ColleaguePicker
            label={t('contribution.addressee')}
            description={t('contribution.addressee.hint')}
            value={values.addresseeId}
            onChange={(id) => setValue('addresseeId', id)}
            error={field('addresseeId').error}
          />
        </>
      )}
      {values.outcome === 'AWAITS_DECISION' && (
        <NativeSelect
          label={t('contribution.decision')}
          data={[{ value: '', label: '' }, ...decisions]}
          {...field('decisionId')}
        />
      )}
      <Textarea label={t('contribution.treat.reason')} autosize minRows={3} maxLength={4000} {...field('reason')} />
    </>
  );
}
