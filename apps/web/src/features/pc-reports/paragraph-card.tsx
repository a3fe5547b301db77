import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { api, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { moment } from '@web/ui/format';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import classes from './composer.module.css';
import { figureText, partsOf } from './figure-text';
import { Remarks } from './remarks';
import { useRefresh, type Figure, type Paragraph, type ParagraphFigure } from './report-data';

interface ParagraphCardProps {
  paragraph: Paragraph;
  writable: boolean;
  /** Signed: nothing is said any more. */
  closed: boolean;
  reportId: string;
  chosenToken: string | null;
  onFigure: (figure: ParagraphFigure) => void;
  onEdit: () => void;
}

/** A paragraph as it is read, with its figures as buttons; below it what makes it doubtful and what to do about that. */
export function ParagraphCard({
  paragraph,
  reportId,
  writable,
  closed,
  chosenToken,
  onFigure,
  onEdit,
}: ParagraphCardProps) {
  const { id, code, text, figures, versionNumber, writtenBy, writtenAt } = paragraph;
  const by = { code, n: versionNumber, who: writtenBy ?? '', when: moment(writtenAt) };
  return (
    <article className={classes.paragraph} id={`alinea-${id}`} aria-label={code}>
      <p className={classes.words}>
        {partsOf(text).map((part, index) => {
          if ('text' in part) return part.text;
          const figure = figures.find((each) => each.token === part.token);
          if (!figure) return part.token;
          return (
            <FigureChip
              key={index}
              figure={figure}
              chosen={chosenToken === figure.token}
              onClick={() => onFigure(figure)}
            />
          );
        })}
      </p>
      {paragraph.stale && <StaleNotice paragraph={paragraph} writable={writable} />}
      {paragraph.suspectCauses.length > 0 && (
        <div className={classes.notice} role="note">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
          <span>
            <strong>{t('pc-report.paragraph.suspect')}</strong>{' '}
            {t('pc-report.paragraph.suspect.text', { causes: paragraph.suspectCauses.join(', ') })}
          </span>
        </div>
      )}
      <Group gap={8} mt={8}>
        <span className={`kv-caption ${classes.by}`}>{t('pc-report.paragraph.by', by)}</span>
        <RodeDraadButton kind="report-paragraph" id={id} />
        {writable && (
          <>
            <Button onClick={onEdit}>{t('pc-report.paragraph.edit')}</Button>
            <WithdrawButton paragraph={paragraph} />
          </>
        )}
      </Group>
      <Remarks reportId={reportId} subject={{ kind: 'PARAGRAPH', key: id, name: code }} closed={closed} />
    </article>
  );
}

function FigureChip({ figure, chosen, onClick }: { figure: ParagraphFigure; chosen: boolean; onClick: () => void }) {
  const name = `${figure.label}, ${t(`pc-report.figure.${figure.figure}`)}`;
  const shown = figureText(figure.figure as Figure, figure.written);
  return (
    <button
      type="button"
      className={classes.chip}
      data-stale={figure.stale}
      data-kept={figure.kept}
      aria-pressed={chosen}
      aria-label={`${shown}, ${name}${figure.stale ? `, ${t('status.STALE')}` : ''}`}
      onClick={onClick}
    >
      {figure.stale && <IconAlertTriangle size={14} stroke={1.75} aria-hidden />}
      {shown}
    </button>
  );
}

function StaleNotice({ paragraph, writable }: { paragraph: Paragraph; writable: boolean }) {
  const refresh = useRefresh();
  const [problem, setProblem] = useState<string | null>(null);
  const moved = paragraph.figures.filter((figure) => figure.stale);
  const send = async (step: 'refresh-figures' | 'confirm-text'): Promise<void> => {
    const options = { params: { path: { id: paragraph.id }, header: ifMatch(paragraph.rowVersion) } };
    try {
      await api.POST(`/report-paragraphs/{id}/${step}`, options);
      setProblem(null);
      await refresh();
    } catch (error) {
      setProblem(asProblem(error).message);
    }
  };
  return (
    <div className={classes.notice} role="note">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <span className={classes.grow}>
        <strong>{t('pc-report.stale')}</strong> {t('pc-report.stale.read')}
        <ul className={classes.moved}>
          {moved.map(({ token, label, figure, written, current }) => (
            <li key={token}>
              {t('pc-report.stale.text', {
                label,
                figure: t(`pc-report.figure.${figure}`),
                now: figureText(figure, current),
                written: figureText(figure, written),
              })}
            </li>
          ))}
        </ul>
        {problem && <FormErrorSummary errors={[{ message: problem }]} />}
      </span>
      {writable && (
        <Group gap={8} wrap="nowrap">
          <Button onClick={() => void send('confirm-text')}>{t('pc-report.stale.confirm')}</Button>
          <Button variant="filled" onClick={() => void send('refresh-figures')}>
            {t('pc-report.stale.refresh')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function WithdrawButton({ paragraph }: { paragraph: Paragraph }) {
  const refresh = useRefresh();
  const [confirm, dialog] = useConfirm();
  const withdraw = async (): Promise<void> => {
    const answer = await confirm({
      title: t('pc-report.paragraph.withdraw.title'),
      text: t('pc-report.paragraph.withdraw.text'),
      confirm: t('pc-report.paragraph.withdraw'),
    });
    if (!answer) return;
    const options = { params: { path: { id: paragraph.id }, header: ifMatch(paragraph.rowVersion) } };
    await api.POST('/report-paragraphs/{id}/withdraw', options);
    await refresh();
  };
  return (
    <>
      <Button onClick={() => void withdraw()}>{t('pc-report.paragraph.withdraw')}</Button>
      {dialog}
    </>
  );
}
