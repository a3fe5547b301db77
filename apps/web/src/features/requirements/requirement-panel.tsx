import { Stack, Tabs } from '@mantine/core';
import { apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { FindingsOf } from '@web/features/requirement-checks/findings-of';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { RequirementAnswers } from '@web/features/clarifications/requirement-answers';
import { InlineThread } from '@web/ui/rode-draad/inline-thread';
import { SidePanel } from '@web/ui/side-panel';
import { StatusChip } from '@web/ui/status-chip';
import type { Requirement } from './kinds';
import { RequirementActions } from './requirement-actions';
import { RequirementDecisions } from './requirement-decisions';
import { RequirementHistory } from './requirement-history';
import { RequirementLinks } from './requirement-links';
import { RequirementSources } from './requirement-sources';
import classes from './requirement-panel.module.css';

/** One requirement: what it says, its rode draad and its history. */
export function RequirementPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = apiQuery.useQuery('get', '/requirements/{id}', { params: { path: { id } } });
  const [tab, setTab] = useSearchState('tab', 'eis');
  return (
    <SidePanel
      title={data ? data.title : t('requirement.nav')}
      caption={
        data &&
        `${data.code} · ${t('requirement.version-of', { n: data.versionNumber, date: date(data.changedAt.slice(0, 10)) })}`
      }
      onClose={onClose}
    >
      {error && <p role="alert">{asProblem(error).message}</p>}
      {data && (
        <Tabs value={tab} onChange={(value) => setTab(value ?? 'eis')} keepMounted={false}>
          <Tabs.List aria-label={t('requirement.tabs')}>
            <Tabs.Tab value="eis">{t('requirement.tab.content')}</Tabs.Tab>
            <Tabs.Tab value="draad">{t('requirement.tab.thread')}</Tabs.Tab>
            <Tabs.Tab value="historie">{t('requirement.tab.history')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="eis" pt="md">
            <Content requirement={data} />
          </Tabs.Panel>
          <Tabs.Panel value="draad" pt="md">
            <InlineThread kind="requirement" id={id} />
          </Tabs.Panel>
          <Tabs.Panel value="historie" pt="md">
            <RequirementHistory id={id} />
          </Tabs.Panel>
        </Tabs>
      )}
    </SidePanel>
  );
}

function Content({ requirement }: { requirement: Requirement }) {
  return (
    <Stack gap="md">
      <div>
        <StatusChip status={requirement.state} />
      </div>
      <RequirementActions requirement={requirement} />
      <p className={`kv-words ${classes.text}`} dir="auto">
        {requirement.text}
      </p>
      {requirement.awaits.length > 0 && <RequirementDecisions requirement={requirement} />}
      <dl className={classes.facts}>
        <Fact label={t('requirement.field.rationale')} value={requirement.rationale} words />
        <Facts requirement={requirement} />
        <Fact label={t('requirement.field.buildingBlock')} value={requirement.buildingBlock?.name ?? ''} />
        <Fact label={t('requirement.column.kind')} value={t(`requirement.kind.${requirement.kind}`)} />
        <Fact label={t('requirement.column.owner')} value={requirement.owner ?? ''} />
      </dl>
      <RequirementSources requirement={requirement} />
      <RequirementLinks requirement={requirement} />
      {requirement.awaits.length === 0 && <RequirementDecisions requirement={requirement} />}
      <RequirementAnswers requirementId={requirement.id} />
      {requirement.state !== 'WITHDRAWN' && <FindingsOf tenderId={requirement.tenderId} recordId={requirement.id} />}
    </Stack>
  );
}

/** What the rules asked, as far as it goes with the kind. */
function Facts({ requirement }: { requirement: Requirement }) {
  const { kind, testable, testMethod, evidence, evidenceMoment, exclusionGround, asksTurnover, chapter } = requirement;
  const choice = (name: string, value: string | null) => (value ? t(`requirement.${name}.${value}`) : '');
  return (
    <>
      {kind === 'REQUIREMENT' && (
        <Fact
          label={t('requirement.field.testable')}
          value={choice('testable', testable === null ? null : testable ? 'yes' : 'no')}
        />
      )}
      {(kind === 'REQUIREMENT' || testMethod !== '') && (
        <Fact label={t('requirement.field.testMethod')} value={testMethod} words />
      )}
      <Fact label={t('requirement.field.evidence')} value={evidence} words />
      {evidence !== '' && (
        <Fact label={t('requirement.field.evidenceMoment')} value={choice('evidenceMoment', evidenceMoment)} />
      )}
      {kind === 'EXCLUSION' && (
        <Fact label={t('requirement.field.exclusionGround')} value={choice('exclusionGround', exclusionGround)} />
      )}
      {asksTurnover && (
        <Fact label={t('requirement.field.turnoverMotivation')} value={requirement.turnoverMotivation} words />
      )}
      {chapter !== '' && <Fact label={t('requirement.field.chapter')} value={chapter} />}
    </>
  );
}

function Fact({ label, value, words = false }: { label: string; value: string; words?: boolean }) {
  return (
    <div>
      <dt className="kv-caption">{label}</dt>
      <dd className={value === '' ? 'kv-quiet' : words ? 'kv-words' : undefined}>
        {value === '' ? t('requirement.missing') : value}
      </dd>
    </div>
  );
}
