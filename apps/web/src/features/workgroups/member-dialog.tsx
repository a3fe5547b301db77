import { Autocomplete, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Member } from './members-tab';

interface MemberDialogProps {
  workgroupId: string;
  /** The member who changes; without one a new member. */
  member?: Member;
  onClose: () => void;
}

const valuesOf = (member?: Member) => ({
  forClients: member?.forClients ?? false,
  name: member?.name ?? '',
  function: member?.function ?? '',
  organisationId: member?.organisation?.id ?? '',
  stakeholderGroup: member?.stakeholderGroup ?? '',
  email: member?.email ?? '',
  isLead: member?.isLead ?? false,
  joinedOn: (member?.joinedOn ?? null) as string | null,
});

/** A new member, or one who changes; who speaks for clients is recorded by role only. */
export function MemberDialog({ workgroupId, member, onClose }: MemberDialogProps) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const query = { params: { query: { programmeId, limit: 200 } } };
  const organisations = apiQuery.useQuery('get', '/organisations', query).data?.items ?? [];
  const programme = apiQuery.useQuery('get', '/programmes/{id}', { params: { path: { id: programmeId! } } }).data;
  const form = useRecordForm({
    initial: valuesOf(member),
    rowVersion: member?.rowVersion,
    validate: {
      name: (value, { forClients }) => (forClients || value.trim() ? null : t('workgroup.need-name')),
      stakeholderGroup: (value) => (value.trim() ? null : t('workgroup.need-group')),
      joinedOn: (value) => (value ? null : t('workgroup.need-date')),
    },
    save: (values, { key, rowVersion }) => {
      const body = {
        ...values,
        joinedOn: values.joinedOn!,
        organisationId: values.organisationId || null,
        name: values.forClients ? null : values.name,
        email: values.forClients ? null : values.email || null,
        isLead: !values.forClients && values.isLead,
      };
      return member
        ? api.PATCH('/workgroups/{workgroupId}/members/{id}', {
            params: { path: { workgroupId, id: member.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/workgroups/{workgroupId}/members', {
            params: { path: { workgroupId }, header: idempotent(key) },
            body,
          });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const { forClients, isLead } = form.values;
  return (
    <FormDialog
      size="lg"
      title={t(member ? 'workgroup.member.edit' : 'workgroup.member.add')}
      form={form}
      save={t('workgroup.member.save')}
      onClose={onClose}
    >
      <Checkbox
        label={t('workgroup.member.clients')}
        checked={forClients}
        onChange={(event) => form.setValue('forClients', event.currentTarget.checked)}
      />
      {!forClients && <TextInput label={t('workgroup.member.name')} maxLength={120} {...form.field('name')} />}
      <TextInput label={t('workgroup.member.function')} maxLength={200} {...form.field('function')} />
      <Autocomplete
        label={t('workgroup.member.group')}
        data={programme?.statements.stakeholderGroups ?? []}
        maxLength={120}
        {...form.field('stakeholderGroup')}
      />
      <NativeSelect
        label={t('workgroup.member.organisation')}
        data={[
          { value: '', label: t('workgroup.organisation.none') },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.field('organisationId')}
      />
      {!forClients && (
        <>
          <TextInput
            label={t('workgroup.member.email')}
            description={t('workgroup.member.email.hint')}
            type="email"
            {...form.field('email')}
          />
          <Checkbox
            label={t('workgroup.member.lead')}
            checked={isLead}
            onChange={(event) => form.setValue('isLead', event.currentTarget.checked)}
          />
        </>
      )}
      <DateInput label={t('workgroup.member.joined')} {...form.strict('joinedOn')} />
    </FormDialog>
  );
}
