import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { QuestionnaireOutline } from './questionnaire-outline';
import { QuestionnairePreview } from './questionnaire-preview';
import { SectionForm } from './section-form';
import type { ConsultationTabProps } from './tabs';
import classes from './consultations.module.css';

/** The questionnaire: to write while in concept, and as a party sees it. */
export function QuestionsTab({ consultation }: ConsultationTabProps) {
  const { id, mayEditQuestions } = consultation;
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{id}/questions', { params: { path: { id } } });
  const [view, setView] = useSearchState('beeld', 'opzet');
  const [adding, setAdding] = useState(false);
  const add = mayEditQuestions && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('consultation.section.new')}
    </Button>
  );
  const form = adding && <SectionForm consultationId={id} onClose={() => setAdding(false)} />;
  if (data.items.length === 0) {
    return (
      <>
        <EmptyState
          title={t('consultation.questions.empty')}
          text={t(mayEditQuestions ? 'consultation.questions.empty.may' : 'consultation.questions.empty.read')}
          action={add}
        />
        {form}
      </>
    );
  }
  return (
    <div className={classes.questions}>
      <Group justify="space-between" gap="sm">
        <SegmentedControl
          aria-label={t('consultation.view')}
          value={view}
          onChange={setView}
          data={[
            { value: 'opzet', label: t('consultation.view.outline') },
            { value: 'partij', label: t('consultation.view.party') },
          ]}
        />
        {view === 'opzet' && add}
      </Group>
      {!mayEditQuestions && view === 'opzet' && consultation.state !== 'DRAFT' && (
        <p className="kv-quiet">{t('consultation.questions.frozen')}</p>
      )}
      {view === 'partij' ? (
        <QuestionnairePreview consultation={consultation} sections={data.items} />
      ) : (
        <QuestionnaireOutline consultation={consultation} sections={data.items} />
      )}
      {form}
    </div>
  );
}
