import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope, type Municipality } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

interface RecordChoiceDialogProps {
  decision: components['schemas']['DecisionResponse'];
  question: components['schemas']['DecisionQuestionResponse'];
  municipality: Municipality;
  onClose: () => void;
}

type Values = {
  optionId: string;
  decidedOn: string | null;
  reference: string;
};

/** The case number that the proposal to this municipality has, so that nobody types it twice. */
function useCaseNumber({ id }: RecordChoiceDialogProps['decision'], municipality: Municipality): string {
  const { programmeId } = useScope();
  const mayRead = useCan('decision-proposal.read');
  const query = { programmeId, decisionId: id };
  const { data } = apiQuery.useQuery('get', '/decision-proposals', { params: { query } }, { enabled: mayRead });
  const passages = data?.items[0]?.passages ?? [];
  return passages.find(({ municipalityId }) => municipalityId === municipality.id)?.caseNumber ?? '';
}

/** What one municipality decided on one question. */
export function RecordChoiceDialog({ decision, question, municipality, onClose }: RecordChoiceDialogProps) {
  const client = useQueryClient();
  const initial: Values = { optionId: '', decidedOn: null, reference: useCaseNumber(decision, municipality) };
  const form = useRecordForm({
    initial,
    rowVersion: decision.rowVersion,
    validate: {
      optionId: (id) => (id ? null : t('decision.need-option')),
      decidedOn: (day) => (day ? null : t('decision.need-date')),
      reference: (text) => (text.trim() ? null : t('decision.need-reference')),
    },
    save: (values, { rowVersion }) =>
      api.POST('/decisions/{id}/choices', {
        params: { path: { id: decision.id }, header: ifMatch(rowVersion) },
        body: {
          questionId: question.id,
          municipalityId: municipality.id,
          optionId: values.optionId,
          decidedOn: values.decidedOn!,
          reference: values.reference,
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const title = t('decision.record.title', { municipality: municipality.name, question: question.label });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack gap={16}>
          <FormErrorSummary errors={form.errors} />
          <Radio.Group label={t('decision.option')} {...form.field('optionId')}>
            <Stack gap={8} mt={4}>
              {question.options.map((option) => (
                <Radio key={option.id} value={option.id} label={option.label} description={option.consequence} />
              ))}
            </Stack>
          </Radio.Group>
          <DateInput label={t('decision.decidedOn')} {...form.strict('decidedOn')} />
          <TextInput
            label={t('decision.reference')}
            description={t('decision.reference.hint')}
            {...form.field('reference')}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('decision.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
