import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Member } from './members-tab';

interface LeaveDialogProps {
  workgroupId: string;
  member: Member;
  onClose: () => void;
}

/** The last day of a member; the member stays in the register. */
export function LeaveDialog({ workgroupId, member, onClose }: LeaveDialogProps) {
  const client = useQueryClient();
  const { id, rowVersion } = member;
  const form = useRecordForm({
    initial: { leftOn: null as string | null },
    rowVersion,
    validate: { leftOn: (value) => (value ? null : t('workgroup.need-date')) },
    save: ({ leftOn }, saved) =>
      api.POST('/workgroups/{workgroupId}/members/{id}/leave', {
        params: { path: { workgroupId, id }, header: ifMatch(saved.rowVersion) },
        body: { leftOn: leftOn! },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const title = t('workgroup.member.leave.of', { name: member.name ?? t('workgroup.member.by-role') });
  return (
    <FormDialog title={title} form={form} save={t('workgroup.member.leave')} onClose={onClose}>
      <DateInput label={t('workgroup.member.left-on')} {...form.strict('leftOn')} />
    </FormDialog>
  );
}
