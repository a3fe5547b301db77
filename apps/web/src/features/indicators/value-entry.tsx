import { Select, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { type IndicatorDetail, periodText } from './indicator-format';
import { runningPeriod } from './period-choice';
import { ValueForm } from './value-form';
import classes from './indicators.module.css';

/** Choose the period (and the municipality), then give or correct what was measured there. */
export function ValueEntry({ indicator }: { indicator: IndicatorDetail }) {
  const { municipalities } = useScope();
  const [period, setPeriod] = useState<string | null>(null);
  const [municipalityId, setMunicipality] = useState<string | null>(null);
  const { perMunicipality, series, cells, frequency } = indicator;
  const running = runningPeriod(frequency);
  const periods = [...new Set([running, ...series.map((point) => point.period).reverse()])];
  const taken = new Set(series.filter(({ revision }) => revision !== null).map((point) => point.period));
  const points = perMunicipality ? cells : series;
  const place = perMunicipality ? municipalityId : null;
  const point = points.find((one) => one.period === period && one.municipalityId === place);
  const ready = period !== null && (!perMunicipality || municipalityId !== null);
  return (
    <section className={classes.block}>
      <h2>{t('indicator.entry')}</h2>
      <Stack gap="md">
        <p className="kv-caption">{t('indicator.entry.hint')}</p>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('indicator.entry.period')}
            data={periods.map((value) => ({
              value,
              label: taken.has(value)
                ? t('indicator.entry.period.taken', { period: periodText(value) })
                : periodText(value),
            }))}
            value={period}
            onChange={setPeriod}
          />
          {perMunicipality && (
            <Select
              label={t('indicator.entry.municipality')}
              data={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
              value={municipalityId}
              onChange={setMunicipality}
            />
          )}
        </SimpleGrid>
        {ready && (
          <ValueForm
            key={`${period} ${place} ${point?.revision ?? 0}`}
            indicator={indicator}
            period={period}
            municipalityId={place}
            point={point}
            running={period === running}
          />
        )}
      </Stack>
    </section>
  );
}
