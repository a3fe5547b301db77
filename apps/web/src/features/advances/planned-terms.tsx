import { Button } from '@mantine/core';
import { Money } from '@koersvast/kernel';
import { useState } from 'react';
import { t } from '@web/texts';
import { amount, date } from '@web/ui/format';
import { DayRuleChoice } from './day-rule';
import { PayDialog } from './pay-dialog';
import type { Schedule } from './schedule-page';
import { FigureTable } from '@web/ui/table/figure-table';
import classes from './advances.module.css';

export type Term = Schedule['planned'][number];

/** The terms as a table: a row per term, a column per municipality; each can be paid from here. */
export function PlannedTerms({ schedule, current }: { schedule: Schedule; current: boolean }) {
  const [paying, setPaying] = useState<number | null>(null);
  const numbers = [...new Set(schedule.planned.map(({ number }) => number))];
  const municipalities = schedule.figures.filter(({ municipalityId }) =>
    schedule.planned.some((term) => term.municipalityId === municipalityId),
  );
  const of = (number: number) => schedule.planned.filter((term) => term.number === number);
  return (
    <section className={classes.section}>
      <h2>{t('advance.planned')}</h2>
      <FigureTable name={t('advance.planned.caption')} className={classes.terms}>
        <thead>
          <tr>
            <th scope="col">{t('advance.term')}</th>
            <th scope="col">{t('advance.term.due')}</th>
            {municipalities.map(({ municipalityId, municipality }) => (
              <th key={municipalityId} scope="col" className="kv-number">
                {municipality}
              </th>
            ))}
            <th scope="col" className="kv-number">
              {t('advance.term.sum')}
            </th>
            <th scope="col">{t('advance.pay')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((number) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>
                {date(of(number)[0]!.dueOn)}
                {of(number)[0]!.nominalOn && (
                  <div className="kv-caption">{t('advance.term.moved', { day: date(of(number)[0]!.nominalOn!) })}</div>
                )}
              </td>
              {municipalities.map(({ municipalityId }) => (
                <TermCell
                  key={municipalityId}
                  term={of(number).find((term) => term.municipalityId === municipalityId)}
                />
              ))}
              <td className="kv-number">{amount(sum(of(number)))}</td>
              <td className={classes.deed}>
                {current && schedule.mayWrite && of(number).some(({ state }) => state !== 'PAID') && (
                  <Button
                    size="compact-sm"
                    aria-label={t('advance.pay.term', { number })}
                    onClick={() => setPaying(number)}
                  >
                    {t('advance.pay')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </FigureTable>
      {current && <DayRuleChoice schedule={schedule} />}
      {paying !== null && (
        <PayDialog schedule={schedule} number={paying} terms={of(paying)} onClose={() => setPaying(null)} />
      )}
    </section>
  );
}

const sum = (terms: Term[]): string => Money.sum(terms.map((term) => Money.parse(term.amount))).toString();

function TermCell({ term }: { term: Term | undefined }) {
  if (!term) return <td className="kv-number">–</td>;
  return (
    <td className="kv-number">
      {amount(term.amount)}
      <span className={classes.state} data-state={term.state}>
        {t(`advance.term.state.${term.state}`, { paid: amount(term.paid) })}
      </span>
    </td>
  );
}
