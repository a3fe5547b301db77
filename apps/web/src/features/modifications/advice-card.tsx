import { Button, Select, Textarea, VisuallyHidden } from '@mantine/core';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date, money, moment } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { ModificationFormState } from './modification-page';
import type { LegalityTest, Modification } from './modification-values';
import classes from './modifications.module.css';

interface AdviceCardProps {
  record: Modification;
  test: LegalityTest;
  form: ModificationFormState;
  editable: boolean;
  onGo: () => void;
}

const TONES = { FITS: 'ok', NO_GROUND: 'err', OPEN: 'info' } as const;
const LOOKS = { FITS: 'ADOPTED', NO_GROUND: 'FAILED', OPEN: 'DRAFT' } as const;

/** What the test advises, and what a person decides: advice, never a verdict. */
export function AdviceCard({ record, test, form, editable, onGo }: AdviceCardProps) {
  const { outcome, advised } = test;
  const decided = editable ? form.values.decidedGround : record.decidedGround;
  const ground = test.grounds.find((one) => one.ground === (decided ?? advised));
  return (
    <section className={`${classes.card} ${classes.narrow}`} data-outcome={outcome} aria-labelledby="advies">
      <VisuallyHidden component="h2" id="advies">
        {t('modification.advice')}
      </VisuallyHidden>
      <div role="status">
        <StatusChip
          status={LOOKS[outcome]}
          tone={TONES[outcome]}
          label={t(`modification.advice.${outcome}`, { letter: advised?.toLowerCase() ?? '' })}
        />
        {sentences(test, record).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {editable && outcome === 'OPEN' && <Button onClick={onGo}>{t('modification.advice.go')}</Button>}
      {editable && <Decision test={test} form={form} />}
      <FactList
        facts={[
          ...(ground ? noticeFacts(ground, test) : []),
          [t('modification.first'), record.submittedBy && `${record.submittedBy}, ${moment(record.submittedAt)}`],
          [t('modification.second'), secondText(record)],
          ...(!editable && record.decidedGround ? [decidedFact(record)] : []),
          ...(!editable && record.decisionReason ? [[t('modification.deviation'), record.decisionReason] as Fact] : []),
          ...(record.publishedOn
            ? [[t('modification.publish.on'), `${date(record.publishedOn)}, ${record.publicationNumber}`] as Fact]
            : []),
        ]}
      />
      <p className="kv-caption">{test.note}</p>
    </section>
  );
}

type Fact = [string, string | null];

function noticeFacts(ground: LegalityTest['grounds'][number], test: LegalityTest): Fact[] {
  const { noticeSubtype: subtype, noticeDays: days } = test.parameters;
  return [
    [
      t('modification.notice'),
      ground.publish ? t('modification.notice.yes', { subtype }) : t('modification.notice.no'),
    ],
    [t('modification.notice.term'), ground.publish ? t('modification.notice.days', { days }) : null],
    [t('modification.eforms'), ground.eformsCode],
  ];
}

const decidedFact = (record: Modification): Fact => [
  t('modification.field.decidedGround'),
  t('modification.ground', { letter: record.decidedGround!.toLowerCase() }),
];

function secondText(record: Modification): string {
  if (record.approvedBy) return `${record.approvedBy}, ${moment(record.approvedAt)}`;
  if (record.state !== 'SUBMITTED') return t('modification.second.none');
  if (record.approval?.mandateNote) return record.approval.mandateNote;
  return t(record.approval?.mayDecide ? 'modification.second.you' : 'modification.second.waits');
}

function sentences(test: LegalityTest, record: Modification): string[] {
  const { outcome, advised, room, grounds } = test;
  const of = (letter: string) => grounds.find((one) => one.ground === letter)!;
  if (outcome === 'NO_GROUND') return [t('modification.advice.none.text')];
  if (outcome === 'OPEN') {
    const asked = grounds.flatMap(({ conditions }) => conditions).find((one) => one.question === test.next);
    return [asked ? t('modification.advice.open.text', { question: asked.text }) : t('modification.advice.open.value')];
  }
  const shifted = of('G').conditions.some((one) => one.question === 'ECONOMIC_BALANCE' && one.answer === true);
  return [
    t('modification.advice.fits.text'),
    t(of(advised!).publish ? 'modification.advice.fits.publish' : 'modification.advice.fits.quiet'),
    ...(advised === 'B' ? [t('modification.advice.fits.room', { room: money(room.room) })] : []),
    ...(advised === 'B' && of('G').verdict === 'UNANSWERED' && record.state === 'DRAFT'
      ? [t('modification.advice.fits.try-g')]
      : []),
    ...(shifted ? [t('modification.advice.balance')] : []),
  ];
}

/** A person chooses the ground; otherwise than advised asks why. */
function Decision({ test, form }: { test: LegalityTest; form: ModificationFormState }) {
  const { decidedGround } = form.values;
  const deviates = decidedGround !== null && decidedGround !== '' && decidedGround !== test.advised;
  return (
    <>
      <Select
        label={t('modification.field.decidedGround')}
        clearable
        clearButtonProps={{ 'aria-label': t('modification.clear') }}
        data={test.grounds.map(({ ground, name }) => ({ value: ground, label: `${ground.toLowerCase()} · ${name}` }))}
        {...form.field('decidedGround')}
        value={decidedGround || null}
      />
      {deviates && (
        <Textarea
          label={t('modification.field.decisionReason')}
          autosize
          minRows={2}
          {...form.field('decisionReason')}
        />
      )}
    </>
  );
}
