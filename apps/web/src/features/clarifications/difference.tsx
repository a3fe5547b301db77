import { t } from '@web/texts';
import { WordDiff } from '@web/ui/word-diff';
import { changedFields, type ChangedWords, fieldWords, isChoice } from './changed-fields';
import classes from './clarifications.module.css';

/** What an answer does to a requirement, word by word; only the parts that differ. */
export function Difference({ title, before, after }: { title: string; before: ChangedWords; after: ChangedWords }) {
  return (
    <div className={classes.diffs}>
      <p className="kv-caption">{title}</p>
      {changedFields(before, after).map((field) => (
        <div key={field} className={classes.diff}>
          <p className="kv-caption">{t(`clarification.part.${field}`)}</p>
          <div className="kv-words">
            <WordDiff
              before={fieldWords(field, before)}
              after={fieldWords(field, after) || (isChoice(field) ? t('clarification.part.lapses') : '')}
              whole={isChoice(field)}
            />
          </div>
        </div>
      ))}
    </div>
  );
}
