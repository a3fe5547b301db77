import { Button, Group, Select, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';

type User = components['schemas']['UserResponse'];
type Role = User['grants'][number]['role'];

const roles: Role[] = ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'];

/** Gives a role in the programme that is chosen at the top of the screen. */
export function GrantForm({ user }: { user: User }) {
  const client = useQueryClient();
  const { programmeId, programme, municipalities } = useScope();
  const groups = apiQuery.useQuery('get', '/workgroups', { params: { query: { programmeId, limit: 200 } as object } });
  const form = useRecordForm({
    initial: { role: '', workgroupId: '', municipalityId: '' },
    rowVersion: user.rowVersion,
    validate: {
      role: (role) => (role ? null : t('user.grant.need-role')),
      workgroupId: (id, { role }) => (role === 'werkgroeplid' && !id ? t('user.grant.need-workgroup') : null),
    },
    save: ({ role, workgroupId, municipalityId }, { key, rowVersion }) =>
      api.POST('/users/{id}/grants', {
        params: { path: { id: user.id }, header: { ...idempotent(key), ...ifMatch(rowVersion) } },
        body: {
          role: role as Role,
          programmeId,
          workgroupId: role === 'werkgroeplid' ? workgroupId : undefined,
          municipalityId: municipalityId || undefined,
        },
      }),
    onSaved: () => client.invalidateQueries(),
  });
  const workgroups = (groups.data?.items ?? []).map(({ id, number, name }) => ({
    value: id,
    label: `${number} ${name}`,
  }));
  return (
    <form {...form.props}>
      <Stack gap={12} maw={760} mt={16}>
        <h3>
          {t('user.grant.add')} · {programme?.name}
        </h3>
        <FormErrorSummary errors={form.errors} />
        <Group align="flex-start" gap={12}>
          <Select
            label={t('user.grant.role')}
            data={roles.map((value) => ({ value, label: t(`user.role.${value}`) }))}
            {...form.field('role')}
          />
          {form.values.role === 'werkgroeplid' ? (
            <Select label={t('user.grant.workgroup')} searchable data={workgroups} {...form.field('workgroupId')} />
          ) : (
            <Select
              label={t('user.grant.municipality')}
              clearable
              data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field('municipalityId')}
            />
          )}
        </Group>
        <div>
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('user.grant.add')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
