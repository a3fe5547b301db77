import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSession } from '@web/api/session';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';

type Dispute = components['schemas']['DisputeDetailResponse'];

interface DisputeDialogProps {
  /** Of a new one; without it a person chooses. */
  contractId?: string;
  dispute?: Dispute;
  onClose: () => void;
}

const need = (value: string): string | null => (value.trim() ? null : t('dispute.need'));

const wordsOf = (dispute: Dispute | undefined, me: string | null) => ({
  kind: (dispute?.kind ?? 'ISSUE') as string,
  title: dispute?.title ?? '',
  description: dispute?.description ?? '',
  ownPosition: dispute?.ownPosition ?? '',
  otherPosition: dispute?.otherPosition ?? '',
  ownerId: (dispute?.owner.id ?? me) as string | null,
});

function useDisputeForm({ contractId, dispute, onClose }: DisputeDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useSession()?.user.id ?? null;
  return useRecordForm({
    initial: { contractId: contractId ?? '', people: '', ...wordsOf(dispute, me) },
    rowVersion: dispute?.rowVersion,
    validate: {
      contractId: (value) => (dispute || value ? null : t('dispute.need-contract')),
      people: (value) => (dispute ? null : need(value)),
      title: need,
      description: need,
      ownerId: (value) => (value ? null : t('dispute.need-owner')),
    },
    save: ({ contractId: contract, people, kind, ownerId, ...words }, { key, rowVersion }) => {
      const body = { ...words, kind: kind as 'ISSUE', ownerId: ownerId! };
      return dispute
        ? api.PATCH('/disputes/{id}', { params: { path: { id: dispute.id }, header: ifMatch(rowVersion) }, body })
        : api.POST('/disputes', {
            params: { header: idempotent(key) },
            body: { ...body, contractId: contract, people },
          });
    },
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      onClose();
      if (!dispute) await navigate({ to: `/kwesties/${data!.id}` });
    },
  });
}

/** Begins an issue or dispute on the lowest step, or changes its words. */
export function DisputeDialog(props: DisputeDialogProps) {
  const { contractId, dispute, onClose } = props;
  const { programmeId } = useScope();
  const asksContract = !dispute && !contractId;
  const query = { programmeId, limit: 200 };
  const contracts = apiQuery.useQuery('get', '/contracts', { params: { query } }, { enabled: asksContract }).data
    ?.items;
  const form = useDisputeForm(props);
  return (
    <FormDialog
      size="lg"
      title={t(dispute ? 'dispute.edit' : 'dispute.new')}
      form={form}
      save={t('dispute.save')}
      onClose={onClose}
    >
      {asksContract && (
        <Select
          label={t('dispute.contract')}
          data={(contracts ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          {...form.field('contractId')}
          value={form.values.contractId || null}
        />
      )}
      <Select
        label={t('dispute.kind')}
        data={['ISSUE', 'DISPUTE'].map((value) => ({ value, label: t(`dispute.kind.${value}`) }))}
        allowDeselect={false}
        {...form.field('kind')}
      />
      <TextInput label={t('dispute.title')} maxLength={200} {...form.field('title')} />
      <Textarea label={t('dispute.description')} autosize minRows={3} {...form.field('description')} />
      <Textarea label={t('dispute.own')} autosize minRows={2} {...form.field('ownPosition')} />
      <Textarea label={t('dispute.other')} autosize minRows={2} {...form.field('otherPosition')} />
      <ColleaguePicker
        label={t('dispute.owner')}
        permission="dispute.read"
        value={form.values.ownerId}
        onChange={(id) => form.setValue('ownerId', id)}
        error={form.field('ownerId').error}
      />
      {!dispute && <TextInput label={t('dispute.people')} maxLength={400} {...form.field('people')} />}
    </FormDialog>
  );
}
