import {
  ActionIcon,
  Button,
  Fieldset,
  Group,
  Modal,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Milestone } from './when';

type Line = {
  afterId: string;
  lagDays: number | '';
  minimumDays: number | '';
  origin: string;
  purpose: string;
  basis: string;
};

const linesOf = (milestone: Milestone): Line[] =>
  milestone.dependencies.map(({ afterId, lagDays, minimumDays, origin, purpose, basis }) => ({
    afterId,
    lagDays,
    minimumDays: minimumDays ?? '',
    origin: origin ?? '',
    purpose: purpose ?? '',
    basis,
  }));

const fresh: Line = { afterId: '', lagDays: 0, minimumDays: '', origin: '', purpose: '', basis: '' };

interface DependencyDialogProps {
  milestone: Milestone;
  all: Milestone[];
  onClose: () => void;
}

/** What a milestone waits for: how many days are planned between, and what law or document demands at least. */
export function DependencyDialog({ milestone, all, onClose }: DependencyDialogProps) {
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { dependencies: linesOf(milestone) },
    rowVersion: milestone.rowVersion,
    save: ({ dependencies }, { rowVersion }) =>
      api.PUT('/milestones/{id}/dependencies', {
        params: { path: { id: milestone.id }, header: ifMatch(rowVersion) },
        body: { dependencies: dependencies.map(bodyOf) },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const { tenderId } = milestone;
  const near = all.filter((one) => one.id !== milestone.id && (one.tenderId === null || one.tenderId === tenderId));
  const others = near.map(({ id, label }) => ({ value: id, label }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('milestone.ties.title', { label: milestone.label })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          {form.values.dependencies.map((line, index) => (
            <LineFields
              key={index}
              index={index}
              line={line}
              form={form}
              others={others}
              onRemove={() => form.list.removeListItem('dependencies', index)}
            />
          ))}
          <div>
            <Button onClick={() => form.list.insertListItem('dependencies', { ...fresh })}>
              {t('milestone.ties.add')}
            </Button>
          </div>
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const bodyOf = ({ lagDays, minimumDays, origin, purpose, ...line }: Line) => ({
  ...line,
  lagDays: Number(lagDays),
  minimumDays: minimumDays === '' ? null : minimumDays,
  origin: (minimumDays === '' ? null : origin || null) as 'LAW' | 'TENDER_DOC' | null,
  purpose: (minimumDays === '' ? null : purpose || null) as 'WAIT' | 'WITHIN' | null,
});

interface LineFieldsProps {
  index: number;
  line: Line;
  form: Pick<ReturnType<typeof useRecordForm>, 'field'>;
  others: { value: string; label: string }[];
  onRemove: () => void;
}

function LineFields({ index, line, form, others, onRemove }: LineFieldsProps) {
  const at = `dependencies.${index}`;
  const choices = (key: string, values: string[]) =>
    values.map((value) => ({ value, label: t(`milestone.${key}.${value}`) }));
  return (
    <Fieldset legend={t('milestone.ties.line', { n: index + 1 })}>
      <Group align="flex-end" wrap="nowrap" mb="sm">
        <Select
          label={t('milestone.ties.after')}
          data={others}
          searchable
          flex={1}
          {...form.field(`${at}.afterId`)}
          value={line.afterId || null}
        />
        <NumberInput
          label={t('milestone.ties.lag')}
          min={0}
          max={3660}
          w={170}
          {...form.field(`${at}.lagDays`)}
          value={line.lagDays}
        />
        <ActionIcon onClick={onRemove} aria-label={t('milestone.ties.remove', { n: index + 1 })} size={32}>
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 4 }}>
        <NumberInput
          label={t('milestone.ties.minimum')}
          min={1}
          max={3660}
          {...form.field(`${at}.minimumDays`)}
          value={line.minimumDays}
        />
        {line.minimumDays !== '' && (
          <>
            <Select
              label={t('milestone.ties.origin')}
              data={choices('origin', ['LAW', 'TENDER_DOC'])}
              {...form.field(`${at}.origin`)}
              value={line.origin || null}
            />
            <Select
              label={t('milestone.ties.purpose')}
              data={choices('purpose', ['WITHIN', 'WAIT'])}
              {...form.field(`${at}.purpose`)}
              value={line.purpose || null}
            />
            <TextInput
              label={t('milestone.ties.basis')}
              placeholder={t('milestone.ties.basis.example')}
              maxLength={200}
              {...form.field(`${at}.basis`)}
              value={line.basis}
            />
          </>
        )}
      </SimpleGrid>
    </Fieldset>
  );
}
