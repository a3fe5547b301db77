import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconAsterisk,
  IconGripVertical,
  IconPencil,
  IconPlus,
  IconTrash,
  type Icon,
} from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { dropQuestion, moveQuestion, moveSection, type Arrangement } from './arrangement';
import { QuestionForm } from './question-form';
import type { Consultation, Question, Section } from './records';
import { SectionForm } from './section-form';
import classes from './consultations.module.css';

interface OutlineProps {
  consultation: Consultation;
  sections: Section[];
}

type Editing = { section: Section } | { question: Question | null; sectionId: string } | null;

/** Sections with their questions; in concept each can be changed, moved and removed, by mouse and by keyboard. */
export function QuestionnaireOutline({ consultation, sections }: OutlineProps) {
  const { id, mayEditQuestions } = consultation;
  const [editing, setEditing] = useState<Editing>(null);
  const { said, arrange } = useArranging(consultation);
  const [confirm, dialog] = useConfirm();
  const { run } = useDeed();
  const dragged = useRef<string | null>(null);
  const drop = (onto: { sectionId: string; beforeId: string | null }): void => {
    if (dragged.current && dragged.current !== onto.beforeId) {
      arrange(dropQuestion(sections, dragged.current, onto), dragged.current, 'omhoog');
    }
    dragged.current = null;
  };
  const removeQuestion = async ({ id: questionId, number, rowVersion }: Question): Promise<void> => {
    const title = t('consultation.question.remove.ask', { number });
    const text = t('consultation.question.remove.text');
    if (!(await confirm({ title, text, confirm: t('consultation.remove'), danger: true }))) return;
    const params = { path: { id, questionId }, header: ifMatch(rowVersion) };
    await run(() => api.DELETE('/consultations/{id}/questions/{questionId}', { params }));
  };
  const removeSection = ({ id: sectionId, rowVersion }: Section) =>
    run(() =>
      api.DELETE('/consultations/{id}/sections/{sectionId}', {
        params: { path: { id, sectionId }, header: ifMatch(rowVersion) },
      }),
    );
  return (
    <>
      {sections.map((section) => (
        <section key={section.id} className={classes.section} aria-label={section.title}>
          <div className={classes.sectionHead}>
            <h2>{section.title}</h2>
            {mayEditQuestions && (
              <Group gap={4} wrap="nowrap">
                <Deed
                  icon={IconArrowUp}
                  label={t('consultation.section.up', { title: section.title })}
                  id={`omhoog-${section.id}`}
                  onClick={() => arrange(moveSection(sections, section.id, -1), section.id, 'omhoog')}
                />
                <Deed
                  icon={IconArrowDown}
                  label={t('consultation.section.down', { title: section.title })}
                  id={`omlaag-${section.id}`}
                  onClick={() => arrange(moveSection(sections, section.id, 1), section.id, 'omlaag')}
                />
                <Deed
                  icon={IconPencil}
                  label={t('consultation.section.edit', { title: section.title })}
                  onClick={() => setEditing({ section })}
                />
                {section.questions.length === 0 && (
                  <Deed
                    icon={IconTrash}
                    label={t('consultation.section.remove', { title: section.title })}
                    onClick={() => void removeSection(section)}
                  />
                )}
              </Group>
            )}
          </div>
          {section.intro && <p className={classes.intro}>{section.intro}</p>}
          <ol
            className={classes.rows}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => drop({ sectionId: section.id, beforeId: null })}
          >
            {section.questions.map((question) => (
              <li
                key={question.id}
                className={classes.row}
                draggable={mayEditQuestions}
                onDragStart={() => (dragged.current = question.id)}
                onDrop={(event) => {
                  event.stopPropagation();
                  drop({ sectionId: section.id, beforeId: question.id });
                }}
              >
                {mayEditQuestions && <IconGripVertical size={16} aria-hidden className={classes.grip} />}
                <span className={classes.number}>{question.number}</span>
                <QuestionWords question={question} />
                {mayEditQuestions && (
                  <Group gap={4} wrap="nowrap" className={classes.deeds}>
                    <Deed
                      icon={IconArrowUp}
                      label={t('consultation.question.up', { number: question.number })}
                      id={`omhoog-${question.id}`}
                      onClick={() => arrange(moveQuestion(sections, question.id, -1), question.id, 'omhoog')}
                    />
                    <Deed
                      icon={IconArrowDown}
                      label={t('consultation.question.down', { number: question.number })}
                      id={`omlaag-${question.id}`}
                      onClick={() => arrange(moveQuestion(sections, question.id, 1), question.id, 'omlaag')}
                    />
                    <Deed
                      icon={IconPencil}
                      label={t('consultation.question.edit', { number: question.number })}
                      onClick={() => setEditing({ question, sectionId: section.id })}
                    />
                    <Deed
                      icon={IconTrash}
                      label={t('consultation.question.remove', { number: question.number })}
                      onClick={() => void removeQuestion(question)}
                    />
                  </Group>
                )}
              </li>
            ))}
          </ol>
          {mayEditQuestions && (
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              aria-label={t('consultation.question.new.in', { title: section.title })}
              onClick={() => setEditing({ question: null, sectionId: section.id })}
            >
              {t('consultation.question.new')}
            </Button>
          )}
        </section>
      ))}
      <p role="status" className={classes.said}>
        {said}
      </p>
      {editing && 'section' in editing && (
        <SectionForm consultationId={id} section={editing.section} onClose={() => setEditing(null)} />
      )}
      {editing && 'sectionId' in editing && (
        <QuestionForm
          consultation={consultation}
          sectionId={editing.sectionId}
          question={editing.question}
          onClose={() => setEditing(null)}
        />
      )}
      {dialog}
    </>
  );
}

function QuestionWords({ question }: { question: Question }) {
  const { text, help, kind, options, required, buildingBlock, scaleMin, scaleMax } = question;
  return (
    <div className={classes.words}>
      <p>{text}</p>
      {help && <p className="kv-caption">{help}</p>}
      <div className={classes.marks}>
        <span>{t(`consultation.kind.${kind}`)}</span>
        {kind === 'CHOICE' && <span>{options.join(' / ')}</span>}
        {kind === 'SCALE' && <span>{t('consultation.scale', { min: scaleMin ?? 0, max: scaleMax ?? 0 })}</span>}
        {required && (
          <StatusChip status="REQUIRED" label={t('consultation.required')} icon={IconAsterisk} tone="info" />
        )}
        {buildingBlock && <span>{t('consultation.block', { ...buildingBlock })}</span>}
      </div>
    </div>
  );
}

interface DeedProps {
  icon: Icon;
  label: string;
  id?: string;
  onClick: () => void;
}

function Deed({ icon: Symbol, label, id, onClick }: DeedProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon id={id} variant="subtle" aria-label={label} onClick={onClick}>
        <Symbol size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** Sends another order; the focus stays on the button that was pressed, also when its row went to another section. */
function useArranging({ id, rowVersion }: Consultation) {
  const { run } = useDeed();
  const [said, setSaid] = useState('');
  const focus = useRef<string | null>(null);
  useEffect(() => {
    if (!focus.current) return;
    document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  const arrange = (arrangement: Arrangement | null, movedId: string, button: 'omhoog' | 'omlaag'): void => {
    if (!arrangement) {
      setSaid(t('consultation.arranged.end'));
      return;
    }
    void run(async () => {
      const params = { path: { id }, header: ifMatch(rowVersion) };
      const { data } = await api.PUT('/consultations/{id}/arrangement', { params, body: arrangement });
      const moved = data!.items.flatMap(({ questions }) => questions).find((question) => question.id === movedId);
      setSaid(moved ? t('consultation.arranged', { number: moved.number }) : t('consultation.arranged.section'));
    }).then(() => {
      focus.current = `${button}-${movedId}`;
      document.getElementById(focus.current)?.focus();
    });
  };
  return { said, arrange };
}
