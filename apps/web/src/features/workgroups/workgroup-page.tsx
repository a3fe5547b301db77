import { Group, Tabs } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { useCan, useScope } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { SubjectActions } from '../meetings/subject-actions';
import { SubjectMeetings } from '../meetings/subject-meetings';
import { CharterTab } from './charter-tab';
import { FeedbackTab } from './feedback-tab';
import { MembersTab } from './members-tab';
import { ProductsTab } from './products-tab';
import classes from './workgroups.module.css';

const TABS = ['opdracht', 'leden', 'overleggen', 'acties', 'producten', 'terugkoppeling'] as const;

/** One workgroup. Who sits in another one sees what it is about, not who says what there. */
export function WorkgroupPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { programmeId } = useScope();
  const mayImport = useCan('import.own');
  const mayWriteInput = useCan('contribution.write');
  const [tab, setTab] = useSearchState('tab', 'opdracht');
  const { data: group } = apiQuery.useSuspenseQuery('get', '/workgroups/{id}', { params: { path: { id } } });
  const charter = apiQuery.useQuery(
    'get',
    '/workgroups/{workgroupId}/charter',
    { params: { path: { workgroupId: id } } },
    { retry: false },
  ).data;
  const subject = { subjectKind: 'workgroup' as const, subjectId: id };
  return (
    <>
      <PageHeader
        title={t('workgroup.title', { number: group.number, name: group.name })}
        lead={[t(`workgroup.kind.${group.kind}`), group.buildingBlock].filter(Boolean).join(' · ')}
        crumbs={[{ label: t('workgroup.nav'), to: '/werkgroepen' }]}
        actions={
          <Group gap="sm">
            {mayImport && mayWriteInput && (
              <LinkButton to={`/importeren/nieuw?soort=contribution&record=${id}`}>{t('workgroup.excel')}</LinkButton>
            )}
            <LinkButton to={`/werkgroepinbreng?workgroupId=${id}`}>{t('workgroup.contributions')}</LinkButton>
          </Group>
        }
      />
      {group.note && <p className={classes.note}>{group.note}</p>}
      {charter && programmeId ? (
        <Tabs value={tab} onChange={(value) => setTab(value ?? 'opdracht')} keepMounted={false}>
          <Tabs.List aria-label={t('workgroup.tabs')} mb="md">
            {TABS.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`workgroup.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="opdracht">
            <CharterTab group={group} charter={charter} />
          </Tabs.Panel>
          <Tabs.Panel value="leden">
            <MembersTab id={id} mayWrite={charter.mayWrite} />
          </Tabs.Panel>
          <Tabs.Panel value="overleggen">
            <SubjectMeetings {...subject} mayWrite={charter.mayDeliver} />
          </Tabs.Panel>
          <Tabs.Panel value="acties">
            <SubjectActions {...subject} mayWrite={charter.mayDeliver} />
          </Tabs.Panel>
          <Tabs.Panel value="producten">
            <ProductsTab id={id} mayWrite={charter.mayWrite} mayDeliver={charter.mayDeliver} />
          </Tabs.Panel>
          <Tabs.Panel value="terugkoppeling">
            <FeedbackTab id={id} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <>
          <p className="kv-quiet">{t('workgroup.other')}</p>
          <CharterTab group={group} />
        </>
      )}
    </>
  );
}
