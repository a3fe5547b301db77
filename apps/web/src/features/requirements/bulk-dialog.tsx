import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ColleaguePicker } from '@web/ui/colleague-picker';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { whole } from '@web/ui/format';
import { JobProgress } from '@web/ui/job-progress';
import { kindOptions } from './kinds';
import classes from './requirement-list.module.css';

type Body = components['schemas']['PreviewRequirementBulkRequest'];
type Preview = components['schemas']['RequirementBulkPreviewResponse'];
type Field = Body['field'];
/** Which requirements: those chosen by hand, or what the filter leaves. */
export type BulkSelection = Omit<Body, 'field' | 'ownerId' | 'buildingBlockId' | 'chapter' | 'kind' | 'step'>;

const FIELDS: Field[] = ['owner', 'buildingBlock', 'chapter', 'kind', 'step'];
const STEPS: NonNullable<Body['step']>[] = ['submit', 'adopt', 'publish', 'return-to-draft', 'withdraw'];

interface BulkDialogProps {
  selection: BulkSelection;
  blocks: { value: string; label: string }[];
  onClose: () => void;
  onDone: () => void;
}

/** One change for many requirements: choose it, see what it does, carry it out. */
export function BulkDialog({ selection, blocks, onClose, onDone }: BulkDialogProps) {
  const [field, setField] = useState<Field>('owner');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [jobId, setJobId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = useIdempotencyKey();
  const client = useQueryClient();
  const body: Body = { ...selection, field, ...valueOf(field, value) };
  const complete = value !== '' || field === 'owner' || field === 'buildingBlock' || field === 'chapter';
  const preview = useQuery({
    queryKey: ['requirement-bulk-preview', body],
    queryFn: () => api.POST('/requirement-bulk-changes/preview', { body }).then((answer) => answer.data!),
    enabled: complete,
    gcTime: 0,
  });
  const seen = complete ? preview.data : undefined;
  const carryOut = async (): Promise<void> => {
    if (!seen) return;
    if (seen.needsReason && reason.trim() === '') return setProblem(t('requirement.need-reason'));
    const asked = { ...body, fingerprint: seen.fingerprint, reason };
    try {
      const { data } = await api.POST('/requirement-bulk-changes', {
        params: { header: idempotent(key.keyFor(asked)) },
        body: asked,
      });
      setJobId(data!.jobId);
    } catch (error) {
      setProblem(asProblem(error).message);
      await client.invalidateQueries({ queryKey: ['requirement-bulk-preview'] });
    } finally {
      key.done();
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('requirement.bulk.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {jobId ? (
        <>
          <JobProgress jobId={jobId} onDone={(job) => job.state === 'DONE' && onDone()} />
          <Group justify="flex-end" mt="md">
            <Button onClick={onClose}>{t('ui.close')}</Button>
          </Group>
        </>
      ) : (
        <Stack>
          <NativeSelect
            data-autofocus
            label={t('requirement.bulk.field')}
            data={FIELDS.map((one) => ({ value: one, label: t(`requirement.bulk.field.${one}`) }))}
            value={field}
            onChange={(event) => {
              setField(event.currentTarget.value as Field);
              setValue('');
              setProblem(null);
            }}
          />
          <ValueField field={field} value={value} onValue={setValue} blocks={blocks} tenderId={selection.tenderId} />
          {preview.error && complete && <p role="alert">{asProblem(preview.error).message}</p>}
          {seen && <Outcome preview={seen} />}
          {seen?.needsReason && (
            <TextInput
              label={t('requirement.field.change-reason')}
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          {problem && <p role="alert">{problem}</p>}
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button variant="filled" disabled={!seen || seen.changing === 0} onClick={() => void carryOut()}>
              {seen && seen.changing > 0
                ? t('requirement.bulk.do', { count: seen.changing, shown: whole(seen.changing) })
                : t('requirement.bulk.do-none')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function valueOf(field: Field, value: string): Partial<Body> {
  if (field === 'owner') return { ownerId: value || null };
  if (field === 'buildingBlock') return { buildingBlockId: value || null };
  if (field === 'chapter') return { chapter: value.trim() };
  return field === 'kind' ? { kind: value as Body['kind'] } : { step: value as Body['step'] };
}

interface ValueFieldProps {
  field: Field;
  value: string;
  onValue: (value: string) => void;
  blocks: { value: string; label: string }[];
  tenderId: string;
}

function ValueField({ field, value, onValue, blocks, tenderId }: ValueFieldProps) {
  const label = t(`requirement.bulk.value.${field}`);
  if (field === 'owner') {
    const picked = (id: string | null): void => onValue(id ?? '');
    return <ColleaguePicker label={label} tenderId={tenderId} value={value || null} onChange={picked} />;
  }
  if (field === 'chapter') {
    return (
      <TextInput label={label} maxLength={120} value={value} onChange={(event) => onValue(event.currentTarget.value)} />
    );
  }
  const choose = { value: '', label: t('requirement.bulk.choose') };
  const options = {
    buildingBlock: [{ value: '', label: t('requirement.field.none') }, ...blocks],
    kind: [choose, ...kindOptions()],
    step: [choose, ...STEPS.map((step) => ({ value: step, label: t(`requirement.action.${step}`) }))],
  };
  return (
    <NativeSelect
      label={label}
      data={options[field]}
      value={value}
      onChange={(event) => onValue(event.currentTarget.value)}
    />
  );
}

/** "37 eisen, 2 overgeslagen omdat …", with the first ones old and new. */
function Outcome({ preview }: { preview: Preview }) {
  const left = preview.chosen - preview.changing;
  return (
    <div role="status">
      <strong>
        {t('requirement.bulk.changing', { count: preview.changing, shown: whole(preview.changing) })}
        {left > 0 && `, ${t('requirement.bulk.skipped', { count: left, shown: whole(left) })}`}
      </strong>
      {preview.skipped.length > 0 && (
        <ul className={classes.skipped}>
          {preview.skipped.map(({ reason, count, codes }) => (
            <li key={reason}>
              {whole(count)}: {reason} ({codes.slice(0, 6).join(', ')}
              {count > 6 ? ', …' : ''})
            </li>
          ))}
        </ul>
      )}
      {preview.examples.length > 0 && (
        <ul className={classes.examples} tabIndex={0} aria-label={t('requirement.bulk.examples')}>
          {preview.examples.map((one) => (
            <li key={one.id}>
              <code>{one.code}</code>
              <span>{one.title}</span>
              <span>
                <span className="kv-quiet">{one.before || t('requirement.field.none')} →</span>{' '}
                {one.after || t('requirement.field.none')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
