import { Tabs } from '@mantine/core';
import { Suspense } from 'react';
import { allowed, useSession } from '@web/api/session';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { contractTabs } from '@web/shell/feature';
import { PageLoading } from '@web/shell/page-loading';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { whole } from '@web/ui/format';
import classes from './contracts.module.css';

/** The tabs that the features registered, as far as this person may see them. */
export function ContractTabs({ contract, day }: ContractTabProps) {
  const session = useSession();
  const [tab, setTab] = useSearchState('tab', 'kern');
  const tabs = contractTabs.filter((one) => allowed(session, one.permission));
  const shown = tabs.find((one) => one.value === tab) ?? tabs[0]!;
  return (
    <Tabs value={shown.value} onChange={(next) => setTab(next ?? 'kern')} className={classes.tabs} keepMounted={false}>
      <Tabs.List aria-label={t('contract.tabs')}>
        {tabs.map(({ value, label, count }) => (
          <Tabs.Tab key={value} value={value} rightSection={count && <Count of={count(contract)} />}>
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown.value} className={shown.fills ? classes.filling : classes.panel}>
        {day && !shown.ofDay && <p className="kv-caption">{t('contract.day.not-here')}</p>}
        <Suspense fallback={<PageLoading />}>
          <shown.component contract={contract} day={shown.ofDay ? day : null} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}

const Count = ({ of }: { of: number }) => (of === 0 ? null : <span className="kv-caption">{whole(of)}</span>);
