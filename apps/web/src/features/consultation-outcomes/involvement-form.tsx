import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { useDeed } from '@web/ui/use-deed';

export type Involvement = components['schemas']['PriorInvolvementResponse'];

export const ROLES = ['CONSULTATION', 'WORKGROUP', 'ADVISER'] as const;

interface InvolvementFormProps {
  tenderId: string;
  /** Null for one that Koersvast does not know by itself. */
  involvement: Involvement | null;
  onClose: () => void;
}

/** The measure for an involvement, and the involvement itself when a person recorded it. */
export function InvolvementForm({ tenderId, involvement, onClose }: InvolvementFormProps) {
  const client = useQueryClient();
  const own = involvement === null || involvement.source === 'MANUAL';
  const form = useRecordForm({
    initial: {
      organisation: involvement?.organisation ?? '',
      kvkNumber: involvement?.kvkNumber ?? '',
      role: involvement?.role ?? 'ADVISER',
      involvedOn: (involvement?.involvedOn ?? null) as string | null,
      information: involvement?.information ?? '',
      measure: involvement?.measure ?? '',
      measuredOn: (involvement?.measuredOn ?? null) as string | null,
      proof: involvement?.proof ?? '',
    },
    rowVersion: involvement?.rowVersion,
    validate: {
      organisation: (value) => (!own || value.trim() ? null : t('involvement.need.organisation')),
      involvedOn: (value) => (!own || value ? null : t('involvement.need.date')),
    },
    save: ({ organisation, kvkNumber, role, involvedOn, measuredOn, ...texts }, { key, rowVersion }) => {
      const measure = { ...texts, ...(measuredOn ? { measuredOn } : {}) };
      const whole = { ...measure, organisation, kvkNumber, role, involvedOn: involvedOn! };
      if (!involvement) {
        return api.POST('/tenders/{tenderId}/prior-involvements', {
          params: { path: { tenderId }, header: idempotent(key) },
          body: whole,
        });
      }
      const { id, source } = involvement;
      const header = ifMatch(rowVersion);
      return source === 'MANUAL'
        ? api.PATCH('/tenders/{tenderId}/prior-involvements/{id}', {
            params: { path: { tenderId, id }, header },
            body: whole,
          })
        : api.PUT('/tenders/{tenderId}/prior-involvements/{source}/{id}/measure', {
            params: { path: { tenderId, source, id }, header },
            body: measure,
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={involvement ? involvement.organisation : t('involvement.add')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          {own ? (
            <>
              <TextInput label={t('involvement.column.organisation')} maxLength={200} {...form.field('organisation')} />
              <TextInput
                label={t('involvement.column.kvk')}
                description={t('ui.optional')}
                maxLength={20}
                {...form.field('kvkNumber')}
              />
              <NativeSelect
                label={t('involvement.column.role')}
                data={ROLES.map((value) => ({ value, label: t(`involvement.role.${value}`) }))}
                {...form.field('role')}
              />
              <DateInput label={t('involvement.column.since')} {...form.strict('involvedOn')} />
            </>
          ) : (
            <p className="kv-quiet">
              {t(`involvement.role.${involvement.role}`)} · {involvement.place}
              {involvement.facts && ` · ${t('involvement.facts', { codes: involvement.facts })}`}
            </p>
          )}
          <Textarea
            label={t('involvement.field.information')}
            autosize
            minRows={2}
            maxLength={4000}
            {...form.field('information')}
          />
          <Textarea
            label={t('involvement.field.measure')}
            description={t('involvement.field.measure.hint')}
            autosize
            minRows={2}
            maxLength={4000}
            {...form.field('measure')}
          />
          <DateInput label={t('involvement.field.measured')} {...form.strict('measuredOn')} />
          <Textarea
            label={t('involvement.field.proof')}
            autosize
            minRows={2}
            maxLength={4000}
            {...form.field('proof')}
          />
          <Group justify="space-between" gap="sm">
            {involvement?.source === 'MANUAL' ? (
              <Withdraw tenderId={tenderId} involvement={involvement} onClose={onClose} />
            ) : (
              <span />
            )}
            <Group gap="sm">
              <Button onClick={onClose}>{t('ui.cancel')}</Button>
              <Button type="submit" variant="filled" loading={form.saving}>
                {t('involvement.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Withdraw({ tenderId, involvement, onClose }: InvolvementFormProps & { involvement: Involvement }) {
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const withdraw = async (): Promise<void> => {
    const body = await confirm({
      title: t('involvement.withdraw.title', { organisation: involvement.organisation }),
      text: t('involvement.withdraw.text'),
      confirm: t('involvement.withdraw'),
      reason: { label: t('disclosure.reason'), required: true },
    });
    if (!body) return;
    const done = await run(() =>
      api.POST('/tenders/{tenderId}/prior-involvements/{id}/withdraw', {
        params: { path: { tenderId, id: involvement.id }, header: ifMatch(involvement.rowVersion) },
        body,
      }),
    );
    if (done) onClose();
  };
  return (
    <>
      <Button onClick={() => void withdraw()}>{t('involvement.withdraw')}</Button>
      {dialog}
    </>
  );
}
