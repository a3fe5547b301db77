import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { TreatmentFields, treatmentBody, treatmentRules, type TreatmentValues } from './treatment-fields';

type Contribution = components['schemas']['ContributionResponse'];

interface TreatDialogProps {
  contribution: Contribution;
  onClose: () => void;
}

const valuesOf = ({ outcome, outcomeReason, forwardedTo, addressee, decision }: Contribution): TreatmentValues => ({
  outcome: outcome ?? '',
  reason: outcomeReason ?? '',
  target: forwardedTo ? `${forwardedTo.kind}:${forwardedTo.id}` : '',
  addresseeId: addressee?.id ?? null,
  decisionId: decision && !decision.taken ? decision.id : '',
});

/** Outcome and reason: what the workgroup reads back. */
export function TreatDialog({ contribution, onClose }: TreatDialogProps) {
  const client = useQueryClient();
  const { id, code, sentence, rowVersion, question } = contribution;
  const form = useRecordForm({
    initial: valuesOf(contribution),
    rowVersion,
    validate: treatmentRules(question.asksOthers),
    save: (values, saved) =>
      api.POST('/contributions/{id}/treat', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: treatmentBody(values),
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('contribution.treat.title', { code })}
      size="lg"
      form={form}
      save={t('contribution.treat.save')}
      onClose={onClose}
    >
      <p className="kv-words">“{sentence}”</p>
      <TreatmentFields form={form} />
    </FormDialog>
  );
}
