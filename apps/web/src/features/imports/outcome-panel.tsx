import { Checkbox, Paper, Radio, Stack } from '@mantine/core';
import { IconAlertOctagon, IconArrowBackUp, IconCircleCheck, IconCopyCheck } from '@tabler/icons-react';
import { t } from '@web/texts';
import { amount, whole } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import type { Import } from './import-state';
import classes from './imports.module.css';

export type Mode = 'ALL' | 'VALID';

interface OutcomePanelProps {
  batch: Import;
  mode: Mode;
  onMode: (mode: Mode) => void;
  /** Whether the corrections of booked lines are approved. */
  corrections: boolean;
  onCorrections: (approved: boolean) => void;
}

/** What the check counted, whether the totals agree, and how to commit. */
export function OutcomePanel({ batch, mode, onMode, corrections, onCorrections }: OutcomePanelProps) {
  const counts = batch.counts!;
  const modeText = { valid: whole(counts.valid), wrong: whole(counts.wrong) };
  return (
    <aside className={classes.panel}>
      <Paper className={classes.card}>
        <h2>{t('import.outcome')}</h2>
        <dl>
          <Line
            icon={<IconCircleCheck size={16} aria-hidden />}
            tone="ok"
            name="import.outcome.valid"
            value={counts.valid}
          />
          <Line
            icon={<IconAlertOctagon size={16} aria-hidden />}
            tone="err"
            name="import.outcome.wrong"
            value={counts.wrong}
          />
          <Line icon={<IconCopyCheck size={16} aria-hidden />} name="import.outcome.present" value={counts.present} />
          {counts.corrections > 0 && (
            <Line
              icon={<IconArrowBackUp size={16} aria-hidden />}
              name="import.outcome.corrections"
              value={counts.corrections}
            />
          )}
          <Line name="import.outcome.read" value={counts.read} sum />
        </dl>
      </Paper>
      {batch.totals && <Totals totals={batch.totals} />}
      {batch.corrections && (
        <Paper className={classes.card}>
          <h2>{t('import.corrections')}</h2>
          <p className="kv-caption">{t('import.corrections.text')}</p>
          <dl>
            <div className={classes.line}>
              <dt>{t('import.corrections.difference')}</dt>
              <dd>{amount(batch.corrections.difference, { plus: true })}</dd>
            </div>
          </dl>
          <Checkbox
            mt="sm"
            checked={corrections}
            onChange={(event) => onCorrections(event.currentTarget.checked)}
            label={t('import.corrections.approve', { count: batch.corrections.count })}
          />
        </Paper>
      )}
      <Paper className={classes.card}>
        <Radio.Group
          value={mode}
          onChange={(value) => onMode(value as Mode)}
          label={t('import.mode')}
          classNames={{ label: classes.cardTitle }}
        >
          <Stack gap="sm" mt="sm">
            <Radio value="ALL" label={t('import.mode.ALL')} description={t('import.mode.ALL.text')} />
            <Radio value="VALID" label={t('import.mode.VALID')} description={t('import.mode.VALID.text', modeText)} />
          </Stack>
        </Radio.Group>
      </Paper>
    </aside>
  );
}

interface LineProps {
  name: string;
  value: number;
  icon?: React.ReactNode;
  tone?: 'ok' | 'err';
  sum?: boolean;
}

function Line({ name, value, icon, tone, sum }: LineProps) {
  return (
    <div className={classes.line} data-sum={sum || undefined}>
      <dt>
        {icon && <span data-tone={tone}>{icon}</span>}
        {t(name)}
      </dt>
      <dd>{whole(value)}</dd>
    </div>
  );
}

function Totals({ totals }: { totals: NonNullable<Import['totals']> }) {
  const { expected, counted, difference, unreadable } = totals;
  const differs = difference != null && Number(difference) !== 0;
  return (
    <Paper className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{t('import.totals')}</h2>
        {difference != null && (
          <StatusChip
            status={differs ? 'FAILED' : 'ADOPTED'}
            label={t(differs ? 'import.totals.difference' : 'import.totals.equal')}
          />
        )}
      </div>
      <dl>
        <div className={classes.line}>
          <dt>{t('import.totals.expected')}</dt>
          <dd>{amount(expected)}</dd>
        </div>
        <div className={classes.line}>
          <dt>{t('import.totals.counted')}</dt>
          <dd>{amount(counted)}</dd>
        </div>
        {difference != null && (
          <div className={classes.line} data-sum data-differs={differs || undefined}>
            <dt>{t('import.totals.difference')}</dt>
            <dd>{amount(difference, { plus: true })}</dd>
          </div>
        )}
      </dl>
      {unreadable > 0 && <p className="kv-caption">{t('import.totals.unreadable', { count: unreadable })}</p>}
      {differs && <p className="kv-caption">{t('import.totals.no-rounding')}</p>}
      {expected === null && <p className="kv-caption">{t('import.totals.not-given')}</p>}
    </Paper>
  );
}
