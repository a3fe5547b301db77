import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';

type Approvers = components['schemas']['BaselineApproverResponse'];
type Role = Approvers['roles'][number];

const ROLES: Role[] = ['inkoper', 'contractmanager', 'financien'];

/** Per kind of baseline the roles that must agree. */
export function ApproverPage() {
  const { programmeId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/baseline-approvers', { params: { query: { programmeId } } });
  return (
    <>
      <PageHeader title={t('baseline-approver.nav')} lead={t('baseline-approver.lead')} />
      <Stack gap="xl">
        {data.items.map((one) => (
          <ApproverForm key={one.purpose} approvers={one} programmeId={programmeId!} />
        ))}
      </Stack>
      <p className="kv-caption" style={{ marginTop: 16 }}>
        {t('baseline-approver.later')}
      </p>
    </>
  );
}

function ApproverForm({ approvers, programmeId }: { approvers: Approvers; programmeId: string }) {
  const client = useQueryClient();
  const { purpose, roles, rowVersion } = approvers;
  const path = { purpose };
  const form = useRecordForm({
    initial: { roles: roles as string[] },
    rowVersion,
    validate: { roles: (value) => (value.length > 0 ? null : t('baseline-approver.need-role')) },
    save: (values, saved) =>
      api.PATCH('/baseline-approvers/{purpose}', {
        params: { path, query: { programmeId }, header: ifMatch(saved.rowVersion) },
        body: { roles: values.roles as Role[] },
      }),
    onSaved: () => client.invalidateQueries(),
    merge: {
      reload: async () => {
        const { data } = await api.GET('/baseline-approvers', { params: { query: { programmeId } } });
        const now = data!.items.find((one) => one.purpose === purpose)!;
        return { values: { roles: now.roles as string[] }, rowVersion: now.rowVersion };
      },
      labels: { roles: t(`baseline-approver.${purpose}`) },
      describe: (_, value) => (value as unknown as Role[]).map((role) => t(`baseline-approver.${role}`)).join(', '),
    },
  });
  return (
    <form {...form.props}>
      <FormErrorSummary errors={form.errors} />
      <Checkbox.Group
        label={t(`baseline-approver.${purpose}`)}
        description={t(`baseline-approver.${purpose}.text`)}
        {...form.field('roles')}
      >
        <Group mt="xs" gap="lg">
          {ROLES.map((role) => (
            <Checkbox key={role} value={role} label={t(`baseline-approver.${role}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Button mt="sm" type="submit" variant="filled" loading={form.saving} disabled={!form.dirty}>
        {t('ui.save')}
      </Button>
      {form.guard}
    </form>
  );
}
