import { useState } from 'react';
import { AdviceCard } from './advice-card';
import { GroundQuestions } from './ground-questions';
import { GroundSteps } from './ground-steps';
import type { ModificationFormState } from './modification-page';
import type { LegalityTest, Letter, Modification } from './modification-values';
import classes from './modifications.module.css';
import { MotivationCard } from './motivation-card';
import { RoomMeter } from './room-meter';

interface PanelProps {
  record: Modification;
  form: ModificationFormState;
  test: LegalityTest;
  editable: boolean;
}

/** The test: grounds in their order, the questions of one of them, the room under b, the advice and the motivation. */
export function LegalityTestPanel({ record, form, test, editable }: PanelProps) {
  const [chosen, setChosen] = useState<Letter | null>(null);
  const letter = chosen ?? test.at ?? 'C';
  const ground = test.grounds.find((one) => one.ground === letter)!;
  const go = (): void => {
    setChosen(null);
    document.getElementById('toetsvragen')?.focus();
  };
  return (
    <div className={classes.columns}>
      <GroundSteps test={test} current={letter} onChoose={setChosen} />
      <div className={classes.column}>
        <GroundQuestions ground={ground} test={test} form={form} editable={editable} record={record} />
        <RoomMeter record={record} test={test} title={form.values.title} />
      </div>
      <div className={classes.column}>
        <AdviceCard record={record} test={test} form={form} editable={editable} onGo={go} />
        <MotivationCard record={record} test={test} form={form} editable={editable} />
      </div>
    </div>
  );
}
