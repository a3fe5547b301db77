import { Tabs } from '@mantine/core';
import { useTender } from '@web/features/requirements/use-tender';
import { useCan } from '@web/shell/scope';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { GuardedNames } from './guarded-names';
import { NoteList } from './note-list';
import { QuestionList } from './question-list';

/** The inbox of questions beside the list of notes; who may not see questions reads the published notes. */
export function ClarificationHome() {
  const { tender } = useTender();
  const seesQuestions = useCan('clarification-question.read');
  const mayWrite = useCan('clarification-question.write');
  const seesNames = useCan('clarification-question.read-source');
  const [tab, setTab] = useSearchState('deel', seesQuestions ? 'vragen' : 'notas');
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  const actions = mayWrite && (
    <>
      <LinkButton to="/importeren/nieuw" search={{ soort: 'clarification-question' }}>
        {t('clarification.import')}
      </LinkButton>
      <LinkButton to="/nota-van-inlichtingen/vragen/nieuw" variant="filled">
        {t('clarification.new')}
      </LinkButton>
    </>
  );
  return (
    <>
      <PageHeader title={t('clarification.nav')} lead={tender.title} actions={actions} />
      {seesQuestions ? (
        <Tabs value={tab} onChange={(value) => setTab(value ?? 'vragen')} keepMounted={false}>
          <Tabs.List aria-label={t('clarification.parts')} mb="md">
            <Tabs.Tab value="vragen">{t('clarification.tab.questions')}</Tabs.Tab>
            <Tabs.Tab value="notas">{t('clarification.tab.notes')}</Tabs.Tab>
            {seesNames && <Tabs.Tab value="namen">{t('clarification.tab.names')}</Tabs.Tab>}
          </Tabs.List>
          <Tabs.Panel value="vragen">
            <QuestionList tenderId={tender.id} />
          </Tabs.Panel>
          <Tabs.Panel value="notas">
            <NoteList tenderId={tender.id} />
          </Tabs.Panel>
          {seesNames && (
            <Tabs.Panel value="namen">
              <GuardedNames tenderId={tender.id} />
            </Tabs.Panel>
          )}
        </Tabs>
      ) : (
        <NoteList tenderId={tender.id} />
      )}
    </>
  );
}
