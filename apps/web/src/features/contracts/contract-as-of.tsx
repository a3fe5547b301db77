import { Group } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { IconEqual } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { date, moment } from '@web/ui/format';
import { RecordLink } from '@web/ui/record-link';
import { WordDiff } from '@web/ui/word-diff';
import { TermsView } from './terms-view';
import classes from './contracts.module.css';

type Difference = components['schemas']['ContractDifferenceResponse'];

/** The contract as it was on a day; with a second day also what differs. */
export function ContractAsOf({ contract: { id }, day }: ContractTabProps) {
  const on = day ?? LocalDate.today();
  const [other, setOther] = useSearchState('vergelijk');
  return (
    <>
      <Group gap="md" align="flex-end" mb="md">
        <DateInput
          label={t('contract.as-of.other')}
          value={other || null}
          onChange={(next) => setOther(next ?? '')}
          onProblem={() => undefined}
        />
      </Group>
      {other && <Differences id={id} from={other < on ? other : on} to={other < on ? on : other} />}
      <OnDay id={id} on={on} />
      <Versions id={id} />
    </>
  );
}

function OnDay({ id, on }: { id: string; on: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/as-of', {
    params: { path: { id }, query: { on } },
  });
  const { terms, obligations, indicators } = data;
  if (!terms) {
    return <EmptyState title={t('contract.as-of.none')} text={t('contract.as-of.before', { date: date(on) })} />;
  }
  return (
    <section>
      <h2>{t('contract.as-of.title', { date: date(on) })}</h2>
      <p className="kv-caption">
        {t('contract.as-of.version', {
          number: terms.versionNumber,
          from: date(terms.validFrom),
          to: terms.validTo ? date(terms.validTo) : t('contract.as-of.open'),
          reason: terms.reason,
        })}
      </p>
      <TermsView terms={terms} />
      <h3>{t('contract.as-of.obligations', { count: obligations.length })}</h3>
      <ul className={classes.plain}>
        {obligations.map((one) => (
          <li key={one.id}>
            <RecordLink url={`/verplichtingen/${one.id}`}>{one.code}</RecordLink> {one.clause && `(${one.clause}) `}
            {one.title}
          </li>
        ))}
      </ul>
      <h3>{t('contract.as-of.indicators', { count: indicators.length })}</h3>
      <ul className={classes.plain}>
        {indicators.map((one) => (
          <li key={one.id}>
            <RecordLink url={`/kpis/${one.id}`}>{one.code}</RecordLink> {one.name}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Differences({ id, from, to }: { id: string; from: string; to: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/differences', {
    params: { path: { id }, query: { from, to } },
  });
  return (
    <section className={classes.differences}>
      <h2>{t('contract.diff.title', { from: date(from), to: date(to) })}</h2>
      {data.items.length === 0 ? (
        <EmptyState icon={IconEqual} title={t('contract.diff.none')} text={t('contract.diff.none.text')} />
      ) : (
        <dl>
          {data.items.map((one) => (
            <div key={`${one.section} ${one.key}`}>
              <dt>{nameOf(one)}</dt>
              <dd className="kv-words">
                <WordDiff before={one.before ?? ''} after={one.after ?? ''} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function nameOf({ section, key }: Difference): string {
  if (section === 'term') return t(`contract.term.${key}`);
  if (section === 'party') return t(`contract.role.${key}`);
  if (section === 'escalation') return t('contract.diff.escalation', { level: t(`contract.level.${key}`) });
  return t(`contract.diff.${section}`, { key });
}

function Versions({ id }: { id: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contracts/{id}/versions', {
    params: { path: { id }, query: { limit: 200 } },
  });
  return (
    <section>
      <h2>{t('contract.versions')}</h2>
      <ol className={classes.plain}>
        {data.items.map((one) => (
          <li key={one.id} data-superseded={one.supersededAt !== null || undefined}>
            {t('contract.versions.line', { number: one.number, from: date(one.validFrom), reason: one.reason })}
            <div className="kv-caption">
              {[
                one.recordedBy,
                moment(one.recordedAt),
                one.supersededAt && t('contract.versions.superseded', { when: moment(one.supersededAt) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
