import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { FactList } from '@web/ui/fact-list';
import { date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { WordDiff } from '@web/ui/word-diff';
import { DefinitionForm } from './definition-form';
import { type IndicatorDetail, measure, periodText, pointText } from './indicator-format';
import { IndicatorSeries } from './indicator-series';
import { EndIndicator } from './end-indicator';
import { IndicatorPlans } from './indicator-plans';
import { JudgeStand } from './judge-stand';
import { LightChip, standOf } from './light-chip';
import { MunicipalCells } from './municipal-cells';
import { ValueEntry } from './value-entry';
import classes from './indicators.module.css';

/** One KPI: its course, a new value, and what it means. */
export function IndicatorPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: indicator } = apiQuery.useSuspenseQuery('get', '/indicators/{id}', { params: { path: { id } } });
  const [editing, setEditing] = useState(false);
  const mayWrite = useCan('indicator.write');
  return (
    <>
      <PageHeader
        title={`${indicator.code} ${indicator.name}`}
        crumbs={[{ label: t('indicator.nav'), to: '/kpis' }]}
        lead={<Lead indicator={indicator} />}
        actions={
          <>
            <RodeDraadButton kind="indicator" id={id} />
            {mayWrite && !indicator.endedOn && <EndIndicator indicator={indicator} />}
            <ExportMenu
              kind="indicator-values"
              parameters={{ contractId: indicator.contractId, indicatorId: id }}
              formats={['xlsx', 'pdf']}
            />
            {mayWrite && !editing && <Button onClick={() => setEditing(true)}>{t('indicator.definition.edit')}</Button>}
          </>
        }
      />
      <div className={classes.series}>
        <IndicatorSeries indicator={indicator} />
      </div>
      {indicator.perMunicipality && <MunicipalCells indicator={indicator} />}
      <JudgeStand indicator={indicator} />
      <IndicatorPlans indicator={indicator} />
      <div className={classes.columns}>
        <div>
          <section className={classes.block}>
            <h2>{t('indicator.definition')}</h2>
            {editing ? (
              <DefinitionForm indicator={indicator} onDone={() => setEditing(false)} />
            ) : (
              <Definition indicator={indicator} />
            )}
          </section>
          <History indicator={indicator} />
        </div>
        {mayWrite && !indicator.endedOn && <ValueEntry indicator={indicator} />}
      </div>
    </>
  );
}

function Lead({ indicator }: { indicator: IndicatorDetail }) {
  const { latest, unit, versionNumber, frequency, endedOn, endReason } = indicator;
  return (
    <>
      {t('indicator.definition.lead', { number: versionNumber, frequency: t(`indicator.frequency.${frequency}`) })}
      {latest && (
        <>
          {' '}
          · {periodText(latest.period)}: <strong>{pointText(latest, unit)}</strong>{' '}
          <LightChip light={standOf(latest)} />
        </>
      )}
      {endedOn && ` · ${t('indicator.end.told', { day: date(endedOn), reason: endReason ?? '' })}`}
    </>
  );
}

function Definition({ indicator }: { indicator: IndicatorDetail }) {
  const { unit, norm, amberLimit, redLimit } = indicator;
  return (
    <FactList
      facts={[
        [t('indicator.field.definition'), indicator.definition],
        [t('indicator.field.numerator'), indicator.numerator],
        [t('indicator.field.denominator'), indicator.denominator],
        [t('indicator.field.unit'), t(`indicator.unit.${unit}`)],
        [t('indicator.field.direction'), t(`indicator.direction.${indicator.direction}`)],
        [t('indicator.field.norm'), norm === null ? null : measure(norm, unit)],
        [t('indicator.field.amber-limit'), amberLimit === null ? null : measure(amberLimit, unit)],
        [t('indicator.field.red-limit'), redLimit === null ? null : measure(redLimit, unit)],
        [t('indicator.field.source'), indicator.source],
        [t('indicator.field.purpose'), t(`indicator.purpose.${indicator.purpose}`)],
        [t('indicator.field.valid-from'), date(indicator.validFrom)],
        [t('indicator.definition.minimum'), indicator.minimumCellSize],
        [t('indicator.definition.owner'), indicator.owner?.name],
        [t('indicator.field.judge'), indicator.judge?.name ?? indicator.owner?.name],
      ]}
    />
  );
}

function History({ indicator }: { indicator: IndicatorDetail }) {
  const { versions } = indicator;
  if (versions.length < 2) return null;
  return (
    <section className={classes.block}>
      <h2>{t('indicator.definition.history')}</h2>
      <ol className={classes.history}>
        {versions.map((version, at) => {
          const before = versions[at + 1];
          return (
            <li key={version.id}>
              <p className="kv-caption">
                {t('indicator.definition.entry', {
                  number: version.number,
                  name: version.recordedBy ?? t('indicator.someone'),
                  when: moment(version.recordedAt),
                  from: date(version.validFrom),
                })}
              </p>
              {!before && <p>{t('indicator.definition.first')}</p>}
              {before && before.name !== version.name && <WordDiff before={before.name} after={version.name} />}
              {before && before.definition !== version.definition && (
                <WordDiff before={before.definition} after={version.definition} />
              )}
              {before && before.norm !== version.norm && (
                <p>
                  {t('indicator.definition.norm-change', {
                    before: measure(before.norm, before.unit),
                    after: measure(version.norm, version.unit),
                  })}
                </p>
              )}
              {version.changeReason && <p className="kv-words">{version.changeReason}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
