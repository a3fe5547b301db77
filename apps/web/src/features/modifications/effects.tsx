import { t } from '@web/texts';
import { amount, date } from '@web/ui/format';
import { BudgetProposals } from './budget-proposals';
import type { Modification } from './modification-values';
import classes from './modifications.module.css';

/** What follows from the change: beforehand as a list, afterwards with what the controller did with it. */
export function Effects({ record }: { record: Modification }) {
  const done = record.state === 'APPROVED';
  return (
    <div className={classes.fields}>
      <section className={classes.card}>
        <p className="kv-quiet">{t(done ? 'modification.effects.done' : 'modification.effects.later')}</p>
        <h2>{t('modification.effects.contract')}</h2>
        <ul className={classes.effects}>
          {record.effectiveOn && <li>{t('modification.effects.version', { date: date(record.effectiveOn) })}</li>}
          <li>{t('modification.effects.addendum')}</li>
          {record.newEndsOn && <li>{t('modification.effects.ends', { date: date(record.newEndsOn) })}</li>}
          {record.newContractor && <li>{t('modification.effects.contractor', { name: record.newContractor })}</li>}
        </ul>
        <h2>{t('modification.effects.obligations')}</h2>
        {record.obligations.length === 0 ? (
          <p>{t('modification.obligations.none')}</p>
        ) : (
          <ul className={classes.effects}>
            {record.obligations.map((line, index) => (
              <li key={index}>
                <strong>{line.title}</strong> · {t(`modification.party.${line.party}`)}
                <p className="kv-words">{line.text}</p>
              </li>
            ))}
          </ul>
        )}
        <h2>{t('modification.effects.budget')}</h2>
        {record.years.length === 0 && <p>{t('modification.effects.budget.none')}</p>}
        {!done && (
          <ul className={classes.effects}>
            {record.years.map((line) => (
              <li key={line.year}>
                {t('modification.effects.year', { year: line.year, amount: amount(line.amount, { plus: true }) })}
              </li>
            ))}
          </ul>
        )}
        {done && record.years.length > 0 && <BudgetProposals modificationId={record.id} />}
      </section>
    </div>
  );
}
