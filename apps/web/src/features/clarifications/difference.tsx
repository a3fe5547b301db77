import { t } from '@web/texts';
import { WordDiff } from '@web/ui/word-diff';
import classes from './clarifications.module.css';

interface Words {
  title: string;
  text: string;
  evidence: string;
}

/** What an answer does to a requirement, word by word; only the parts that differ. */
export function Difference({ title, before, after }: { title: string; before: Words; after: Words }) {
  return (
    <div>
      <p className="kv-caption">{title}</p>
      {(['title', 'text', 'evidence'] as const)
        .filter((field) => before[field] !== after[field])
        .map((field) => (
          <div key={field} className={classes.diff}>
            <p className="kv-caption">{t(`clarification.part.${field}`)}</p>
            <div className="kv-words">
              <WordDiff before={before[field]} after={after[field]} />
            </div>
          </div>
        ))}
    </div>
  );
}
