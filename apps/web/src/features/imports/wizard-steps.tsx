import { IconCheck } from '@tabler/icons-react';
import { t } from '@web/texts';
import classes from './imports.module.css';

export const steps = ['file', 'columns', 'check', 'commit'] as const;
export type Step = (typeof steps)[number];

interface WizardStepsProps {
  now: Step;
  /** True when the last step itself is done. */
  finished?: boolean;
  /** What stands beside the name of a step: the file, how many columns. */
  notes?: Partial<Record<Step, string>>;
}

/** Where a person is in the four steps of an import. */
export function WizardSteps({ now, finished = false, notes = {} }: WizardStepsProps) {
  const at = steps.indexOf(now);
  return (
    <ol className={classes.steps} aria-label={t('import.steps')}>
      {steps.map((step, index) => {
        const state = index < at || finished ? 'done' : index === at ? 'now' : 'later';
        return (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={classes.stepMark} aria-hidden>
              {state === 'done' ? <IconCheck size={14} stroke={2} /> : index + 1}
            </span>
            <span className={classes.stepName}>{t(`import.step.${step}`)}</span>
            <span className={classes.stepNote}>
              {notes[step] ?? (state === 'now' ? t('import.step.here') : state === 'done' ? t('import.step.done') : '')}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
