import { Anchor, Button, Group } from '@mantine/core';
import type { components } from '@web/api/schema';
import type { Municipality } from '@web/shell/scope';
import { t } from '@web/texts';
import { date } from '@web/ui/format';

type Question = components['schemas']['DecisionQuestionResponse'];
export type Choice = components['schemas']['MunicipalChoiceResponse'];

interface ChoiceCellProps {
  question: Question;
  municipality: Municipality;
  mayWrite: boolean;
  onRecord: () => void;
  onDocument: (choice: Choice) => void;
}

/** What one municipality decided on one question: outcome, day, case number and the paper. */
export function ChoiceCell({ question, municipality, mayWrite, onRecord, onDocument }: ChoiceCellProps) {
  const choice = question.choices.find(({ municipalityId }) => municipalityId === municipality.id);
  const record = t(choice ? 'decision.record.again' : 'decision.record');
  const of = `${municipality.name}, ${question.label}`;
  return (
    <>
      {choice ? (
        <div>
          {choice.option}
          <div className="kv-caption">
            {date(choice.decidedOn)} · {choice.reference}
          </div>
          {choice.document && (
            <Anchor size="xs" href={`/api/v1/files/${choice.document.fileId}/content`} download>
              {choice.document.name}
            </Anchor>
          )}
        </div>
      ) : (
        <div className="kv-quiet">{t('decision.undecided')}</div>
      )}
      {mayWrite && (
        <Group gap="0 12px">
          <Button size="compact-xs" variant="transparent" px={0} aria-label={`${record}: ${of}`} onClick={onRecord}>
            {record}
          </Button>
          {choice && !choice.document && (
            <Button
              size="compact-xs"
              variant="transparent"
              px={0}
              aria-label={`${t('decision.document.add')}: ${of}`}
              onClick={() => onDocument(choice)}
            >
              {t('decision.document.add')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}
