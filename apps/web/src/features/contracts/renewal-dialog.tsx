import { LocalDate } from '@koersvast/kernel';
import { Button, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import type { RenewalOption } from './renewals';

interface DialogProps {
  contractId: string;
  option: RenewalOption;
  onClose: () => void;
}

/** Asks the decision on an option, or only when it was told once it is decided. */
export function RenewalDialog({ contractId, option, onClose }: DialogProps) {
  const title = t(option.decision ? 'renewal.announce.title' : 'renewal.decide.title', { number: option.number });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      {option.decision ? (
        <AnnounceForm option={option} onDone={onClose} />
      ) : (
        <DecideForm contractId={contractId} option={option} onDone={onClose} />
      )}
    </Modal>
  );
}

interface DecideProps {
  contractId: string;
  option: RenewalOption;
  onDone: () => void;
}

function DecideForm({ contractId, option, onDone }: DecideProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: {
      outcome: '',
      decidedOn: LocalDate.today() as string | null,
      decidedBy: '',
      reference: '',
      announcedOn: null as string | null,
    },
    validate: {
      outcome: (value) => (value ? null : t('renewal.need-outcome')),
      decidedOn: (value) => (value ? null : t('renewal.need-day')),
      decidedBy: (value) => (value.trim() ? null : t('renewal.need-by')),
    },
    save: ({ outcome, decidedOn, ...values }, { key }) =>
      api.POST('/contracts/{id}/renewals', {
        params: { path: { id: contractId }, header: idempotent(key) },
        body: { ...values, number: option.number, outcome: outcome as 'USED', decidedOn: decidedOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <Radio.Group label={t('renewal.outcome')} {...form.field('outcome')}>
          <Stack gap={4} mt={4}>
            <Radio value="USED" label={t('renewal.outcome.USED', { date: date(option.endsOn!) })} />
            <Radio value="NOT_USED" label={t('renewal.outcome.NOT_USED')} />
          </Stack>
        </Radio.Group>
        <DateInput label={t('renewal.decided-on')} {...form.strict('decidedOn')} />
        <TextInput
          label={t('renewal.decided-by')}
          description={t('renewal.decided-by.hint')}
          maxLength={200}
          {...form.field('decidedBy')}
        />
        <TextInput label={t('renewal.reference')} maxLength={200} {...form.field('reference')} />
        <DateInput
          label={t('renewal.announced-on')}
          description={t('renewal.announced-on.hint')}
          {...form.strict('announcedOn')}
        />
        <Button type="submit" variant="filled" loading={form.saving}>
          {t('ui.save')}
        </Button>
      </Stack>
    </form>
  );
}

function AnnounceForm({ option, onDone }: Omit<DecideProps, 'contractId'>) {
  const client = useQueryClient();
  const { id, rowVersion } = option.decision!;
  const form = useRecordForm({
    initial: { announcedOn: LocalDate.today() as string | null },
    rowVersion,
    validate: { announcedOn: (value) => (value ? null : t('renewal.need-day')) },
    save: ({ announcedOn }, { rowVersion: version }) =>
      api.PATCH('/renewal-decisions/{id}', {
        params: { path: { id }, header: ifMatch(version) },
        body: { announcedOn: announcedOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <DateInput label={t('renewal.announced-on')} {...form.strict('announcedOn')} />
        <Button type="submit" variant="filled" loading={form.saving}>
          {t('ui.save')}
        </Button>
      </Stack>
    </form>
  );
}
