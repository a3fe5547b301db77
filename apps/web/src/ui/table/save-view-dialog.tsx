import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormErrorSummary } from '../form/form-error-summary';
import { useRecordForm } from '../form/use-record-form';
import { useColumnLayout } from './column-layout';
import type { ViewList } from './saved-views';

type Values = { name: string; shared: boolean; first: boolean };

/** Keeps what the list shows now under a name. */
export function SaveViewDialog({ list, onClose }: { list: ViewList; onClose: () => void }) {
  const { programmeId } = useScope();
  const mayShare = useCan('saved-view.share');
  const client = useQueryClient();
  const [layout] = useColumnLayout(list.screen);
  const form = useRecordForm<Values, unknown>({
    initial: { name: '', shared: false, first: false },
    validate: { name: (name) => (name.trim() ? null : t('ui.view.need-name')) },
    save: async ({ name, shared, first }, { key }) => {
      const { screen } = list;
      const body = { programmeId: programmeId!, screen, name, shared, query: list.address, layout: { ...layout } };
      const { data } = await api.POST('/saved-views', { params: { header: idempotent(key) }, body });
      if (first) {
        await api.PUT('/saved-views/default', { body: { programmeId: programmeId!, screen, viewId: data!.id } });
      }
    },
    onSaved: async () => {
      await client.invalidateQueries({ queryKey: ['get', '/saved-views'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('ui.view.save')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <TextInput data-autofocus label={t('ui.view.name')} maxLength={80} {...form.field('name')} />
          <p className="kv-caption">{t('ui.view.what')}</p>
          {mayShare && (
            <Checkbox
              label={t('ui.view.share')}
              checked={form.values.shared}
              onChange={(event) => form.setValue('shared', event.currentTarget.checked)}
            />
          )}
          <Checkbox
            label={t('ui.view.open-with')}
            checked={form.values.first}
            onChange={(event) => form.setValue('first', event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.view.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
