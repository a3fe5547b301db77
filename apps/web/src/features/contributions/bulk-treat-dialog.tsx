import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import {
  emptyTreatment,
  TreatmentFields,
  treatmentBody,
  treatmentRules,
  type TreatmentValues,
} from './treatment-fields';
import classes from './contributions.module.css';

type Contribution = components['schemas']['ContributionResponse'];
type Outcome = components['schemas']['BulkTreatmentResponse'];

interface BulkTreatDialogProps {
  rows: Contribution[];
  onClose: () => void;
  onDone: () => void;
}

/** One outcome with one reason for the chosen sentences: counted by the server first, then done. */
export function BulkTreatDialog({ rows, onClose, onDone }: BulkTreatDialogProps) {
  const client = useQueryClient();
  const { programmeId } = useScope();
  const [seen, setSeen] = useState<{ values: TreatmentValues; outcome: Outcome } | null>(null);
  const items = rows.map(({ id, rowVersion }) => ({ id, rowVersion }));
  const send = (values: TreatmentValues, preview: boolean) =>
    api.POST('/contributions/treat', {
      params: { query: { programmeId } },
      body: { ...treatmentBody(values), items, preview },
    });
  const form = useRecordForm({
    initial: emptyTreatment,
    validate: treatmentRules(false),
    save: (values) => send(values, seen === null),
    onSaved: async ({ data }, values) => {
      if (!seen) return setSeen({ values, outcome: data! });
      notifications.show({ message: t('contribution.bulk.done', { count: data!.treated }) });
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <FormDialog
      title={t('contribution.bulk.title', { count: rows.length })}
      size="lg"
      form={form}
      save={seen ? t('contribution.bulk.save', { count: seen.outcome.treated }) : t('contribution.bulk.preview')}
      shut={seen?.outcome.treated === 0}
      back={seen ? { label: t('contribution.bulk.back'), onBack: () => setSeen(null) } : undefined}
      onClose={onClose}
    >
      {seen ? <Preview outcome={seen.outcome} values={seen.values} /> : <TreatmentFields form={form} />}
    </FormDialog>
  );
}

function Preview({ outcome, values }: { outcome: Outcome; values: TreatmentValues }) {
  const { treated, skipped } = outcome;
  return (
    <div role="status">
      <p>
        <strong>
          {treated === 0
            ? t('contribution.bulk.none')
            : t('contribution.bulk.counts', {
                rows: t('contribution.bulk.rows', { count: treated }),
                skipped: skipped.length,
              })}
        </strong>
      </p>
      <p>{t(`contribution.outcome.${values.outcome}`)}</p>
      <p className="kv-words">{values.reason}</p>
      <ul className={classes.plain}>
        {skipped.map((row) => (
          <li key={row.id}>
            {row.code} {t(`contribution.skip.${row.reason}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
