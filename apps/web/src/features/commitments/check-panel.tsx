import { Percentage } from '@koersvast/kernel';
import { useId } from 'react';
import { t } from '@web/texts';
import { amount as figure } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { BudgetCheck } from './use-budget-check';
import classes from './commitments.module.css';

type Scope = BudgetCheck['scopes'][number];

const TONES = { OK: 'ok', WARN: 'warn', STOP: 'err', IGNORE: 'grey' } as const;
const LOOKS = { OK: 'ADOPTED', WARN: 'STALE', STOP: 'OVERDUE', IGNORE: 'DRAFT' } as const;

interface CheckPanelProps {
  check: BudgetCheck | null;
  amount: string | null;
  municipality: string;
}

/** The arithmetic of the room while typing: current - committed - used - this, per scope, with the rule that speaks. */
export function CheckPanel({ check, amount, municipality }: CheckPanelProps) {
  const heading = useId();
  return (
    <section className={classes.check} aria-labelledby={heading}>
      <h2 id={heading}>{t('check.title')}</h2>
      <div role={check?.verdict === 'STOP' ? 'alert' : 'status'}>
        {check && amount ? (
          check.scopes.map((scope) => (
            <ScopeSum key={scope.measured} scope={scope} amount={amount} municipality={municipality} />
          ))
        ) : (
          <p className="kv-caption">{t('check.waiting')}</p>
        )}
      </div>
    </section>
  );
}

function ScopeSum({ scope, amount, municipality }: { scope: Scope; amount: string; municipality: string }) {
  const short = scope.after.startsWith('-');
  return (
    <div className={classes.scope} data-verdict={scope.verdict}>
      <h3>{scope.measured === 'OVERALL' ? t('check.scope.OVERALL') : municipality}</h3>
      <StatusChip
        status={LOOKS[scope.verdict]}
        tone={TONES[scope.verdict]}
        label={t(`check.verdict.${scope.verdict}`)}
      />
      <dl className={classes.sum}>
        <Line name={t('check.current')} value={figure(scope.current)} />
        <Line name={t('check.committed')} value={`− ${figure(scope.committed)}`} />
        <Line name={t('check.used')} value={`− ${figure(scope.used)}`} />
        <Line name={t('check.this')} value={`− ${figure(amount)}`} />
        <div data-result data-short={short || undefined}>
          <dt>{t(short ? 'check.short' : 'check.after')}</dt>
          <dd>{short ? figure(scope.after.slice(1)) : figure(scope.after)}</dd>
        </div>
        {scope.limit !== null && !short && (
          <>
            <Line name={t('check.limit')} value={figure(scope.limit)} />
            <div data-short={scope.verdict === 'STOP' || undefined}>
              <dt>{t('check.over')}</dt>
              <dd>{figure(scope.over)}</dd>
            </div>
          </>
        )}
      </dl>
      <p className="kv-caption">
        {scope.takenPercentage === null
          ? t('check.no-budget')
          : t('check.taken', { percentage: Percentage.parse(scope.takenPercentage).format(1) })}
        {scope.rule && ` · ${ruleText(scope.rule)}`}
      </p>
    </div>
  );
}

const Line = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const ruleText = ({ id, action, thresholdPercentage }: NonNullable<Scope['rule']>): string =>
  id === null
    ? t('check.rule.none')
    : t('check.rule', {
        action: t(`check.action.${action}`),
        threshold: Percentage.parse(thresholdPercentage).format(),
      });
