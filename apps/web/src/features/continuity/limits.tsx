import { Button, Group, NumberInput, SimpleGrid, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import classes from './continuity.module.css';
import { RatioInput } from './ratio-input';
import { type Continuity, ratio } from './signal';

type LimitSet = NonNullable<Continuity['current']>;
const NAMES = ['liquidity', 'solvency', 'margin'] as const;
const unitOf = (name: string) => (name === 'liquidity' ? '' : ' %');

/** Where a figure turns amber and red; the agreements of before stay. */
export function Limits({ data }: { data: Continuity }) {
  const mayWrite = useCan('continuity.write');
  const [open, setOpen] = useState(false);
  const current = data.current!;
  return (
    <section className={classes.card}>
      <Group justify="space-between">
        <h2>{t('continuity.limits')}</h2>
        {mayWrite && <Button onClick={() => setOpen(true)}>{t('continuity.limits.agree')}</Button>}
      </Group>
      <p className="kv-caption">
        {data.thresholds.length === 0 ? t('continuity.limits.first') : t('continuity.limits.hint')}
      </p>
      <dl className={classes.limits}>
        {NAMES.map((name) => (
          <div key={name}>
            <dt>{t(`continuity.${name}`)}</dt>
            <dd>
              {t('continuity.limits.amber')} {ratio(current[`${name}Amber`], unitOf(name))},{' '}
              {t('continuity.limits.red')} {ratio(current[`${name}Red`], unitOf(name))}
            </dd>
          </div>
        ))}
      </dl>
      {data.thresholds.map((one) => (
        <p key={one.id} className="kv-caption">
          {t('continuity.limits.from')} {date(one.validFrom)}: {one.reason}
        </p>
      ))}
      {open && <AgreeLimits contractId={data.contractId} current={current} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface AgreeLimitsProps {
  contractId: string;
  current: LimitSet;
  onClose: () => void;
}

function AgreeLimits({ contractId, current, onClose }: AgreeLimitsProps) {
  const client = useQueryClient();
  const { validFrom: _, ...limits } = current;
  const need = (value: string | null) => (value ? null : t('continuity.limits.need'));
  const form = useRecordForm({
    initial: { ...limits, validFrom: null as string | null, reason: '' },
    validate: {
      validFrom: (value) => (value ? null : t('continuity.limits.need-from')),
      reason: (value) => (value.trim() ? null : t('continuity.limits.need-reason')),
      ...{ liquidityAmber: need, liquidityRed: need, solvencyAmber: need, solvencyRed: need },
      ...{ marginAmber: need, marginRed: need },
    },
    save: ({ validFrom, dueDays, ...values }, { key }) =>
      api.POST('/contracts/{id}/continuity/thresholds', {
        params: { path: { id: contractId }, header: idempotent(key) },
        body: { ...values, validFrom: validFrom!, dueDays: Number(dueDays) },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('continuity.limits.agree')} form={form} save={t('ui.save')} onClose={onClose}>
      <DateInput label={t('continuity.limits.from')} {...form.strict('validFrom')} />
      <SimpleGrid cols={2}>
        {NAMES.flatMap((name) =>
          (['Amber', 'Red'] as const).map((side) => (
            <RatioInput
              key={`${name}${side}`}
              label={`${t(`continuity.${name}`)}: ${t(`continuity.limits.${side.toLowerCase()}`)}`}
              unit={unitOf(name).trim() || undefined}
              {...form.strict(`${name}${side}`)}
            />
          )),
        )}
      </SimpleGrid>
      <NumberInput label={t('continuity.limits.due')} min={1} max={180} {...form.field('dueDays')} />
      <Textarea label={t('continuity.limits.reason')} maxLength={2000} {...form.field('reason')} />
    </FormDialog>
  );
}
