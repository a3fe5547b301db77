import { IconCircleCheck, IconCircleDashed, IconCircleX, IconPlayerSkipForward } from '@tabler/icons-react';
import { t } from '@web/texts';
import type { Ground, LegalityTest, Letter } from './modification-values';
import classes from './modifications.module.css';

const ICONS = {
  PASS: IconCircleCheck,
  FAIL: IconCircleX,
  UNANSWERED: IconCircleDashed,
  SKIPPED: IconPlayerSkipForward,
};

/** What a ground reads on the list: one that is not needed any more is skipped, not open. */
function standing(ground: Ground, test: LegalityTest): keyof typeof ICONS {
  const settled = test.outcome !== 'OPEN' && ground.ground !== test.advised;
  return settled && ground.verdict === 'UNANSWERED' ? 'SKIPPED' : ground.verdict;
}

const stays = ({ ground, conditions }: Ground): boolean =>
  ground === 'F' && conditions.some((one) => one.question === 'CONTRACTOR_REPLACED' && one.answer === false);

interface GroundStepsProps {
  test: LegalityTest;
  current: Letter;
  onChoose: (letter: Letter) => void;
}

/** The six grounds in the advised order, each with its verdict; the chosen one shows its questions beside the list. */
export function GroundSteps({ test, current, onChoose }: GroundStepsProps) {
  return (
    <section className={classes.card} aria-labelledby="gronden">
      <h2 id="gronden">{t('modification.grounds')}</h2>
      <ol className={classes.steps}>
        {test.grounds.map((ground) => {
          const state = standing(ground, test);
          const Icon = ICONS[state];
          return (
            <li key={ground.ground} data-advised={ground.ground === test.advised || undefined}>
              <button
                type="button"
                aria-current={ground.ground === current ? 'step' : undefined}
                onClick={() => onChoose(ground.ground)}
              >
                <span className={classes.letter}>{ground.ground.toLowerCase()}</span>
                <span>
                  <strong>{ground.name}</strong>
                  <span className={classes.verdict} data-verdict={state}>
                    <Icon size={14} stroke={1.75} aria-hidden />
                    {t(`modification.verdict.${stays(ground) ? 'STAYS' : state}`)}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
