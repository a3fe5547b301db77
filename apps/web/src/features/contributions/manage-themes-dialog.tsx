import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useRecordForm } from '@web/ui/form/use-record-form';

type Theme = components['schemas']['ContributionThemeResponse'];

/** The themes of the programme, to give one another name; sentences keep their theme. */
export function ManageThemesDialog({ onClose }: { onClose: () => void }) {
  const { programmeId } = useScope();
  const { data } = apiQuery.useQuery('get', '/contribution-themes', { params: { query: { programmeId } } });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('contribution.themes')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Stack>
        <p className="kv-quiet">
          {t(data?.items.length === 0 ? 'contribution.themes.none' : 'contribution.themes.lead')}
        </p>
        {data?.items.map((theme) => (
          <ThemeForm key={theme.id} theme={theme} />
        ))}
      </Stack>
    </Modal>
  );
}

function ThemeForm({ theme }: { theme: Theme }) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const form = useRecordForm({
    initial: { label: theme.label },
    rowVersion: theme.rowVersion,
    validate: { label: (value) => (value.trim() ? null : t('contribution.need-theme')) },
    save: (body, { rowVersion }) =>
      api.PATCH('/contribution-themes/{id}', {
        params: { path: { id: theme.id }, query: { programmeId }, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: async (_, { label }) => {
      notifications.show({ message: t('contribution.theme.renamed', { label }) });
      await client.invalidateQueries();
    },
  });
  return (
    <form {...form.props}>
      <Group gap="sm" align="end" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('contribution.theme.of', { label: theme.label, count: theme.contributions })}
          maxLength={80}
          {...form.field('label')}
        />
        <Button type="submit" disabled={!form.dirty} loading={form.saving}>
          {t('contribution.theme.rename')}
        </Button>
      </Group>
    </form>
  );
}
