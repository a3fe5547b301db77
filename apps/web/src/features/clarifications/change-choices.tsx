import { Group, NativeSelect, Textarea } from '@mantine/core';
import { t } from '@web/texts';
import type { ChangedWords } from './changed-fields';
import type { ChangeProps } from './change-editor';

type Put = Pick<ChangeProps, 'change' | 'onPut'>;

/** What is chosen rather than written; a choice that was made can be taken away, and the nota then says that it lapses. */
export function ChangeChoices({ change, onPut }: Put) {
  const { requirementCode: code, requirementKind, before } = change;
  const options = (chosen: string | null | undefined, all: string[]) => [
    { value: '', label: t(chosen ? 'clarification.choice.lapses' : 'clarification.choice.none') },
    ...all.map((value) => ({ value, label: t(`clarification.choice.${value}`) })),
  ];
  return (
    <>
      <Group gap="sm">
        <NativeSelect
          label={t('clarification.changes.new-moment', { code })}
          data={options(before.evidenceMoment, ['WITH_OFFER', 'ON_REQUEST'])}
          value={change.evidenceMoment ?? ''}
          onChange={(event) =>
            onPut({ evidenceMoment: (event.currentTarget.value || null) as ChangedWords['evidenceMoment'] })
          }
        />
        {requirementKind === 'EXCLUSION' && (
          <NativeSelect
            label={t('clarification.changes.new-ground', { code })}
            data={options(before.exclusionGround, ['MANDATORY', 'FACULTATIVE'])}
            value={change.exclusionGround ?? ''}
            onChange={(event) =>
              onPut({ exclusionGround: (event.currentTarget.value || null) as ChangedWords['exclusionGround'] })
            }
          />
        )}
      </Group>
      {requirementKind === 'SUITABILITY' && <Turnover change={change} onPut={onPut} />}
    </>
  );
}

/** Whether a turnover is asked, and why: the law wants the reason with it. */
function Turnover({ change, onPut }: Put) {
  const { requirementCode: code } = change;
  return (
    <>
      <NativeSelect
        label={t('clarification.changes.new-turnover', { code })}
        data={['false', 'true'].map((value) => ({ value, label: t(`clarification.choice.${value}`) }))}
        value={String(change.asksTurnover ?? false)}
        onChange={(event) => onPut({ asksTurnover: event.currentTarget.value === 'true' })}
      />
      {change.asksTurnover && (
        <Textarea
          label={t('clarification.changes.new-turnover-motivation', { code })}
          description={t('clarification.changes.new-turnover-motivation.hint')}
          autosize
          minRows={2}
          maxLength={20000}
          value={change.turnoverMotivation ?? ''}
          onChange={(event) => onPut({ turnoverMotivation: event.currentTarget.value })}
        />
      )}
    </>
  );
}
