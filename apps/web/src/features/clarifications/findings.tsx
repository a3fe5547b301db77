import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { api, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import type { Question } from './states';
import classes from './clarifications.module.css';

type Finding = Question['findings']['question'][number];

const AROUND = 28;

/** The words around a finding, so that one sees where it stands. */
function Place({ text, finding }: { text: string; finding: Finding }) {
  const { start, end } = finding;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return (
    <span className="kv-words">
      {start > AROUND && '…'}
      {before}
      <mark className={classes.trace}>{text.slice(start, end)}</mark>
      {after}
      {end + AROUND < text.length && '…'}
    </span>
  );
}

/** What the anonymity check found in the saved words, beside the text: where, and what to do. */
export function Findings({ question }: { question: Question }) {
  const { id, code, rowVersion, findings, text, answer, overrideReason, state, masked } = question;
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const mayJudge = useCan('clarification-question.write');
  const found = [
    ...findings.question.map((finding) => ({ finding, where: 'question' as const, in: text })),
    ...findings.answer.map((finding) => ({ finding, where: 'answer' as const, in: answer })),
  ];
  if (state === 'PUBLISHED' || state === 'REJECTED' || state === 'WITHDRAWN') return null;
  const override = async () => {
    const given = await confirm({
      title: t('clarification.override.title', { code }),
      text: t('clarification.override.text'),
      confirm: t('clarification.override'),
      reason: { label: t('clarification.reason'), required: true },
    });
    if (!given) return;
    await run(() =>
      api.POST('/clarification-questions/{id}/override-anonymity', {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: { reason: given.reason },
      }),
    );
  };
  return (
    <section
      className={`${classes.block} ${findings.blocks ? classes.warning : ''}`}
      aria-label={t('clarification.findings')}
    >
      <h2>{t('clarification.findings')}</h2>
      {masked && <p className="kv-quiet">{t('clarification.masked')}</p>}
      {found.length === 0 && !masked && (
        <StatusChip status="OK" label={t('clarification.findings.none')} tone="quiet" icon={IconCircleCheck} />
      )}
      {found.length > 0 && (
        <ul className={classes.findings}>
          {found.map(({ finding, where, in: words }) => (
            <li key={`${where}${finding.start}`}>
              <StatusChip
                status={finding.kind}
                label={t(`clarification.trace.${finding.kind}`)}
                tone={findings.blocks ? 'warn' : 'quiet'}
                icon={IconAlertTriangle}
              />{' '}
              <span className="kv-caption">{t(`clarification.trace.in-${where}`, { place: finding.start + 1 })}</span>
              <br />
              <Place text={words} finding={finding} />
              <br />
              <span className="kv-caption">{t(`clarification.trace.${finding.kind}.do`)}</span>
            </li>
          ))}
        </ul>
      )}
      {findings.blocks && <p>{t('clarification.findings.block')}</p>}
      {findings.blocks && mayJudge && (
        <Button size="xs" loading={doing} onClick={() => void override()}>
          {t('clarification.override')}
        </Button>
      )}
      {!findings.blocks && found.length > 0 && overrideReason && (
        <p>{t('clarification.overridden', { reason: overrideReason })}</p>
      )}
      {dialog}
    </section>
  );
}
