import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date, money } from '@web/ui/format';
import type { Terms } from './terms-values';
import classes from './contracts.module.css';

/** The days that follow from the term, and the value: what one looks up most. */
export function KeyDates({ terms }: { terms: Terms }) {
  const { noticeBy, renewals, totalValue, valueOfYear, yearValues } = terms;
  return (
    <section className={classes.dates} aria-label={t('contract.dates')}>
      <Tile
        label={t('contract.dates.total')}
        value={yearValues.length > 0 ? money(totalValue) : t('contract.dates.empty')}
      />
      {valueOfYear && <Tile label={t('contract.dates.year')} value={money(valueOfYear)} />}
      <Tile label={t('contract.dates.end')} value={date(terms.endsOn)} />
      {noticeBy && <Tile label={t('contract.dates.notice')} value={date(noticeBy)} />}
      {renewals.map((option) => (
        <Tile
          key={option.number}
          label={t('contract.dates.renewal', { number: option.number, end: date(option.endsOn) })}
          value={t('contract.dates.decide', { decide: date(option.decideBy), announce: date(option.announceBy) })}
        />
      ))}
    </section>
  );
}

const Tile = ({ label, value }: { label: string; value: string }) => (
  <div>
    <span className="kv-caption">{label}</span>
    <strong>{value}</strong>
  </div>
);

/** Everything that the contract says, to read. */
export function TermsView({ terms }: { terms: Terms }) {
  const route = terms.paymentRoute;
  const access = terms.accessDecider && t(`contract.access.${terms.accessDecider}`);
  return (
    <>
      <KeyDates terms={terms} />
      <FactList
        facts={[
          [t('contract.field.title'), terms.title],
          [t('contract.field.term'), `${date(terms.startsOn)} – ${date(terms.endsOn)}`],
          [t('contract.field.route'), `${route} · ${t(`contract.route.${route}`)}`],
          [t('contract.field.notice'), terms.noticeMonths],
          [t('contract.field.access'), access && [access, terms.accessBasis].filter(Boolean).join('. ')],
          ...terms.parties.map(({ role, name, signatory, signatoryFunction, signedOn }): [string, string] => [
            t(`contract.role.${role}`),
            [name, signatory, signatoryFunction, signedOn && t('contract.party.signed-on', { date: date(signedOn) })]
              .filter(Boolean)
              .join(' · '),
          ]),
          ...terms.yearValues.map(({ year, amount }): [string, string] => [String(year), money(amount)]),
          ...terms.documents.map(({ rank, title, datedOn }): [string, string] => [
            t('contract.document.place', { rank }),
            [title, datedOn && date(datedOn)].filter(Boolean).join(', '),
          ]),
        ]}
      />
      {terms.clauses.map(({ number, heading, text }) => (
        <article key={number} className={classes.clause}>
          <h3>
            {number} {heading}
          </h3>
          <p className="kv-words">{text}</p>
        </article>
      ))}
    </>
  );
}
