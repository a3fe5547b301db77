import { Button } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import { amount, date, moment, percent } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { SidePanel } from '@web/ui/side-panel';
import { SumList } from '@web/ui/sum-list';
import { ChooseDialog } from './choose-dialog';
import {
  METHODS,
  useForecastQuestion,
  type Accuracy,
  type Forecast,
  type ForecastChoice,
  type Subject,
} from './use-forecast';
import classes from './forecasts.module.css';

interface LinePanelProps {
  forecast: Forecast;
  subject: Subject;
  onClose: () => void;
}

/** One line, municipality or the whole: what each method says and how far it was off, the range, and who chose what. */
export function LinePanel({ forecast, subject, onClose }: LinePanelProps) {
  const [choosing, setChoosing] = useState(false);
  const { row } = subject;
  return (
    <SidePanel title={subject.name} caption={subject.under ?? t('forecast.nav')} onClose={onClose}>
      <Methods subject={subject} />
      <Range subject={subject} />
      {forecast.mayWrite && (
        <Button variant="filled" fullWidth mt="md" onClick={() => setChoosing(true)}>
          {t('forecast.panel.choose')}
        </Button>
      )}
      {row?.lineId && (
        <p className={classes.link}>
          <RecordLink url={`/budgetregels/${row.lineId}`}>
            {t('forecast.panel.line', { code: row.lineCode ?? '' })}
          </RecordLink>
        </p>
      )}
      <History subject={subject} />
      {choosing && (
        <ChooseDialog key={subject.key} forecast={forecast} subject={subject} onClose={() => setChoosing(false)} />
      )}
    </SidePanel>
  );
}

function Methods({ subject: { figures, row, choice, accuracy } }: { subject: Subject }) {
  const manual = choice?.method === 'MANUAL' ? choice.amount : null;
  const amounts = { RUN_RATE: figures.runRate, SEASONAL: figures.seasonal, PARTNER: figures.partner, MANUAL: manual };
  const shownMethods = METHODS.filter(
    (method) => method !== 'MANUAL' || manual !== null || accuracyOf(accuracy, method),
  );
  return (
    <section>
      <table className={classes.methods} aria-label={t('forecast.panel.methods')}>
        <thead>
          <tr>
            <th scope="col">{t('forecast.panel.method')}</th>
            <th scope="col" className={classes.number}>
              {t('forecast.panel.amount')}
            </th>
            <th scope="col" className={classes.number} title={t('forecast.panel.error.meaning')}>
              {t('forecast.panel.error')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shownMethods.map((method) => (
            <tr key={method} data-chosen={row?.method === method || undefined}>
              <th scope="row">
                {t(`forecast.method.${method}`)}
                {row?.method === method && <span className={classes.own}>{t('forecast.panel.chosen')}</span>}
                {method === 'PARTNER' && row?.partnerSource && (
                  <small className="kv-caption">{row.partnerSource}</small>
                )}
              </th>
              <td className={classes.number}>{amount(amounts[method])}</td>
              <td className={classes.number}>
                <Error accuracy={accuracyOf(accuracy, method)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="kv-caption">{t('forecast.panel.error.meaning')}</p>
    </section>
  );
}

const accuracyOf = (accuracy: readonly Accuracy[], method: string) => accuracy.find((one) => one.method === method);

function Error({ accuracy }: { accuracy: Accuracy | undefined }) {
  if (!accuracy) return <small className="kv-quiet">{t('forecast.panel.error.none')}</small>;
  const { meanError, bias, stands } = accuracy;
  const leaning = Math.abs(Number(bias)) >= Number(meanError) / 2 && Number(meanError) >= 0.5;
  return (
    <>
      {percent(meanError)}
      <small className="kv-caption">
        {t('forecast.panel.stands', { count: stands })}
        {leaning && `, ${t(Number(bias) > 0 ? 'forecast.panel.bias.over' : 'forecast.panel.bias.under')}`}
      </small>
    </>
  );
}

function Range({ subject: { figures, row } }: { subject: Subject }) {
  const risky = row !== null && (row.riskLow !== '0.00' || row.riskHigh !== '0.00');
  const between = (low: string | null, high: string | null) =>
    t('forecast.panel.risks.range', { low: amount(low), high: amount(high) });
  return (
    <SumList
      terms={[
        ...(risky ? [{ label: t('forecast.panel.risks'), value: between(row.riskLow, row.riskHigh) }] : []),
        { label: t('forecast.panel.range'), value: between(figures.low, figures.high) },
        { label: t('forecast.panel.expected'), value: amount(figures.expected), result: true },
        {
          ...{ label: t('forecast.panel.variance'), favour: figures.favour },
          value: `${amount(figures.variance, { plus: true })} ${figures.favour ?? ''}`,
        },
      ]}
    />
  );
}

function History({ subject }: { subject: Subject }) {
  const question = useForecastQuestion();
  const place = {
    ...(subject.municipalityId ? { municipalityId: subject.municipalityId } : {}),
    ...(subject.buildingBlockId ? { buildingBlockId: subject.buildingBlockId } : {}),
  };
  const { data } = apiQuery.useQuery(
    'get',
    '/forecasts/course',
    { params: { query: { ...question, ...place } } },
    { placeholderData: keepPreviousData, throwOnError: true },
  );
  return (
    <section className={classes.history}>
      <h3>{t('forecast.panel.history')}</h3>
      {data?.choices.length === 0 && <p className="kv-quiet">{t('forecast.panel.history.none')}</p>}
      <ol>
        {data?.choices.map((choice) => (
          <li key={choice.id}>
            <strong>{wordOf(choice)}</strong>
            <p className="kv-words">{choice.reason}</p>
            <p className="kv-caption">
              {t('forecast.choice.by', {
                who: choice.recordedBy ?? t('forecast.choice.someone'),
                when: moment(choice.recordedAt),
                from: date(choice.validFromDate),
                level: levelOf(choice),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const wordOf = ({ method, amount: typed }: ForecastChoice): string => {
  if (method === null) return t('forecast.choice.back');
  const word = t(`forecast.method.${method}`);
  return typed === null ? word : `${word} ${amount(typed)}`;
};

const levelOf = ({ level, municipality, buildingBlock }: ForecastChoice): string =>
  level === 'LINE'
    ? `${municipality ?? ''}, ${buildingBlock ?? ''}`
    : t(`forecast.choice.level.${level}`, { municipality: municipality ?? '' });
