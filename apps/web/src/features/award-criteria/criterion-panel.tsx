import { Button, Checkbox, Fieldset, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { PercentageInput } from '@web/ui/form/percentage-input';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { SidePanel } from '@web/ui/side-panel';
import { ScaleFields, type Level } from './scale-fields';
import type { Criterion } from './weights';

interface CriterionPanelProps {
  tenderId: string;
  /** Undefined for a new one. */
  criterion: Criterion | undefined;
  parentId: string | null;
  criteria: Criterion[];
  mayWrite: boolean;
  onClose: () => void;
}

/** One criterion: what it asks, how heavy it is, what it scores and on which scale. */
export function CriterionPanel(props: CriterionPanelProps) {
  const { criterion, mayWrite, onClose } = props;
  return (
    <SidePanel title={criterion?.title ?? t('award-criterion.new')} caption={criterion?.code} onClose={onClose}>
      {mayWrite ? <CriterionForm {...props} /> : <Reading criterion={criterion!} />}
    </SidePanel>
  );
}

function Reading({ criterion }: { criterion: Criterion }) {
  return (
    <Stack>
      <p className="kv-words">{criterion.description}</p>
      <dl>
        {criterion.scale.map(({ score, label, description }) => (
          <div key={score}>
            <dt>{`${score} · ${label}`}</dt>
            <dd className="kv-words">{description}</dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

const valuesOf = (criterion: Criterion | undefined, parentId: string | null) => ({
  kind: (criterion?.kind ?? 'QUALITY') as string,
  title: criterion?.title ?? '',
  description: criterion?.description ?? '',
  weight: (criterion?.weight ?? '0') as string | null,
  parentId: parentId ?? '',
  requirementIds: criterion?.requirements.map(({ id }) => id) ?? [],
  scale: (criterion?.scale ?? []).map((level): Level => ({ ...level, score: String(level.score) })),
  changeReason: '',
});
export type CriterionValues = ReturnType<typeof valuesOf>;

const badLevel = ({ score, label }: Level): boolean => !/^(100|[1-9]?\d)$/.test(score.trim()) || label.trim() === '';

function CriterionForm({ tenderId, criterion, parentId, criteria, onClose }: CriterionPanelProps) {
  const client = useQueryClient();
  const published = criterion?.state === 'PUBLISHED';
  const form = useRecordForm({
    initial: valuesOf(criterion, parentId),
    rowVersion: criterion?.rowVersion,
    validate: {
      title: (value) => (value.trim() ? null : t('award-criterion.need-title')),
      weight: (value) => (value ? null : t('award-criterion.need-weight')),
      scale: (levels) => (levels.some(badLevel) ? t('award-criterion.need-level') : null),
      ...(published
        ? { changeReason: (value: string) => (value.trim() ? null : t('award-criterion.need-reason')) }
        : {}),
    },
    save: async ({ kind, parentId: under, weight, scale, changeReason, ...words }, { key, rowVersion }) => {
      const levels = scale.map((level) => ({ ...level, score: Number(level.score) }));
      const body = { ...words, kind: kind as Criterion['kind'], weight: weight!, scale: levels };
      if (!criterion) {
        const made = { ...body, tenderId, parentId: under || null };
        return api.POST('/award-criteria', { params: { header: idempotent(key) }, body: made });
      }
      const moved = under === (criterion.parentId ?? '') ? {} : { parentId: under || null };
      const params = { path: { id: criterion.id }, header: ifMatch(rowVersion) };
      return api.PATCH('/award-criteria/{id}', { params, body: { ...body, ...moved, changeReason } });
    },
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const parents = criteria.filter(({ id, depth }) => id !== criterion?.id && depth < 3);
  return (
    <form {...form.props}>
      <Stack>
        <FormErrorSummary errors={form.errors} />
        <TextInput label={t('award-criterion.field.title')} maxLength={200} {...form.field('title')} />
        <NativeSelect
          label={t('award-criterion.field.parentId')}
          data={[
            { value: '', label: t('award-criterion.field.none') },
            ...parents.map(({ id, outline, title }) => ({ value: id, label: `${outline} ${title}` })),
          ]}
          {...form.field('parentId')}
        />
        <NativeSelect
          label={t('award-criterion.field.kind')}
          data={['QUALITY', 'PRICE'].map((value) => ({ value, label: t(`award-criterion.kind.${value}`) }))}
          {...form.field('kind')}
        />
        <PercentageInput label={t('award-criterion.field.weight')} {...form.strict('weight')} />
        <Textarea
          label={t('award-criterion.field.description')}
          description={t('award-criterion.field.description.hint')}
          autosize
          minRows={3}
          classNames={{ input: 'kv-words' }}
          {...form.field('description')}
        />
        <Scored
          tenderId={tenderId}
          chosen={form.values.requirementIds}
          onChange={(ids) => form.setValue('requirementIds', ids)}
        />
        {form.values.kind === 'QUALITY' && (
          <ScaleFields
            levels={form.values.scale}
            error={form.field('scale').error}
            onChange={(levels) => form.setValue('scale', levels)}
          />
        )}
        {published && (
          <TextInput
            label={t('award-criterion.field.change-reason')}
            description={t('award-criterion.field.change-reason.hint')}
            {...form.field('changeReason')}
          />
        )}
        <Group gap="sm">
          <Button type="submit" variant="filled" loading={form.saving}>
            {t('award-criterion.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          {criterion && <Withdraw criterion={criterion} onDone={onClose} />}
        </Group>
      </Stack>
      {form.guard}
    </form>
  );
}

function Scored(props: { tenderId: string; chosen: string[]; onChange: (ids: string[]) => void }) {
  const read = (kind: 'WISH' | 'AWARD') =>
    apiQuery.useQuery('get', '/requirements', { params: { query: { tenderId: props.tenderId, kind, limit: 200 } } })
      .data?.items ?? [];
  const options = [...read('WISH'), ...read('AWARD')].filter(({ state }) => state !== 'WITHDRAWN');
  return (
    <Fieldset legend={t('award-criterion.field.requirements')}>
      {options.length === 0 ? (
        <p className="kv-quiet">{t('award-criterion.field.requirements.none')}</p>
      ) : (
        <Checkbox.Group value={props.chosen} onChange={props.onChange}>
          <Stack gap="xs">
            {options.map(({ id, code, title }) => (
              <Checkbox key={id} value={id} label={`${code} ${title}`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Fieldset>
  );
}

function Withdraw({ criterion, onDone }: { criterion: Criterion; onDone: () => void }) {
  const client = useQueryClient();
  const [confirm, dialog] = useConfirm();
  const { id, code, rowVersion } = criterion;
  const start = async (): Promise<void> => {
    const answer = await confirm({
      title: t('award-criterion.withdraw.title', { code }),
      text: t('award-criterion.withdraw.text'),
      confirm: t('award-criterion.withdraw'),
      reason: { label: t('award-criterion.withdraw.reason'), required: true },
      danger: true,
    });
    if (!answer) return;
    const params = { path: { id }, header: ifMatch(rowVersion) };
    await api.POST('/award-criteria/{id}/withdraw', { params, body: { reason: answer.reason } });
    await client.invalidateQueries();
    onDone();
  };
  return (
    <>
      <Button variant="subtle" onClick={() => void start()}>
        {t('award-criterion.withdraw')}
      </Button>
      {dialog}
    </>
  );
}
