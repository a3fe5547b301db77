import { Stack, Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { date } from '@web/ui/format';
import { RequirementAnswers } from '@web/features/clarifications/requirement-answers';
import { InlineThread } from '@web/ui/rode-draad/inline-thread';
import { SidePanel } from '@web/ui/side-panel';
import { StatusChip } from '@web/ui/status-chip';
import type { Requirement } from './kinds';
import { RequirementActions } from './requirement-actions';
import { RequirementHistory } from './requirement-history';
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
      <dl className={classes.facts}>
        <Fact label={t('requirement.field.rationale')} value={requirement.rationale} words />
        <Fact label={t('requirement.field.evidence')} value={requirement.evidence} words />
        <Fact label={t('requirement.field.buildingBlock')} value={requirement.buildingBlock?.name ?? ''} />
        <Fact label={t('requirement.column.kind')} value={t(`requirement.kind.${requirement.kind}`)} />
        <Fact label={t('requirement.column.owner')} value={requirement.owner ?? ''} />
      </dl>
      <section>
        <h3>{t('requirement.sources')}</h3>
        {requirement.sources.length === 0 && <p className="kv-quiet">{t('requirement.no-sources')}</p>}
        {requirement.sources.map((source) => (
          <p key={source.id} className={classes.source}>
            <span className="kv-words">“{source.sentence}”</span>
            <br />
            <Link to={`/werkgroepinbreng/${source.id}`}>{source.code}</Link>{' '}
            <span className="kv-caption">
              {t('requirement.source', { workgroup: source.workgroupNumber, question: source.question })} ·{' '}
              {source.workgroup}
            </span>
          </p>
        ))}
      </section>
      <RequirementAnswers requirementId={requirement.id} />
    </Stack>
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
