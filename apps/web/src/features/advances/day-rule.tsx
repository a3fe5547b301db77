import { Select } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useDeed } from '@web/ui/use-deed';
import type { Schedule } from './schedule-page';

export type DayRule = Schedule['dayRule'];

const RULES = ['AS_IS', 'NEXT', 'PREVIOUS'] as const;

export const dayRules = () => RULES.map((value) => ({ value, label: t(`advance.day-rule.${value}`) }));

/** What the contract says of a term on a day that is no working day; another choice moves what was not paid yet. */
export function DayRuleChoice({ schedule }: { schedule: Schedule }) {
  const { run, doing } = useDeed();
  const { id, dayRule, rowVersion } = schedule;
  if (!schedule.mayWrite) return <p className="kv-caption">{t(`advance.day-rule.${dayRule}`)}</p>;
  const change = (next: DayRule) =>
    api.PUT('/advance-schedules/{id}/day-rule', {
      params: { path: { id }, header: ifMatch(rowVersion) },
      body: { dayRule: next },
    });
  return (
    <Select
      label={t('advance.day-rule')}
      description={t('advance.day-rule.change')}
      data={dayRules()}
      value={dayRule}
      allowDeselect={false}
      disabled={doing}
      onChange={(next) =>
        next && next !== dayRule && void run(() => change(next as DayRule), t('advance.day-rule.changed'))
      }
      maw={420}
    />
  );
}
