import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, idempotent } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { FileDrop } from '@web/ui/form/file-drop';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { moment, money } from '@web/ui/format';
import { SidePanel } from '@web/ui/side-panel';
import { useDeed } from '@web/ui/use-deed';
import classes from './continuity.module.css';
import { JudgeDialog } from './judge-dialog';
import { ReportDialog } from './report-dialog';
import { type ContinuityQuarter, type ContinuityReport, quarterText, ratio, Signal, stepText } from './signal';

interface QuarterProps {
  contractId: string;
  quarter: ContinuityQuarter;
}

/** One quarter beside the table: figures, where they come from, and what was made of them. */
export function QuarterDetail({ contractId, quarter, onClose }: QuarterProps & { onClose: () => void }) {
  const mayWrite = useCan('continuity.write');
  const [open, setOpen] = useState<'report' | 'judge' | null>(null);
  const { report, earlier } = quarter;
  return (
    <SidePanel title={quarterText(quarter.quarter)} onClose={onClose}>
      <div className={classes.panel}>
        {report ? <Figures report={report} /> : <p>{t('continuity.now.none')}</p>}
        {mayWrite && (
          <Group gap="sm">
            <Button variant={report ? undefined : 'filled'} onClick={() => setOpen('report')}>
              {t(report ? 'continuity.correct' : 'continuity.enter')}
            </Button>
            {report && (
              <Button variant={quarter.toJudge ? 'filled' : undefined} onClick={() => setOpen('judge')}>
                {t('continuity.judge')}
              </Button>
            )}
          </Group>
        )}
        <Judgements quarter={quarter} />
        <Documents contractId={contractId} quarter={quarter} mayWrite={mayWrite} />
        {earlier.map((version) => (
          <details key={version.id}>
            <summary>{t('continuity.earlier', { n: version.n })}</summary>
            <Figures report={version} />
          </details>
        ))}
      </div>
      {open === 'report' && <ReportDialog contractId={contractId} quarter={quarter} onClose={() => setOpen(null)} />}
      {open === 'judge' && <JudgeDialog contractId={contractId} quarter={quarter} onClose={() => setOpen(null)} />}
    </SidePanel>
  );
}

function Figures({ report }: { report: ContinuityReport }) {
  const euro = (value: string | null) => (value === null ? t('ui.empty') : money(value));
  return (
    <>
      <FactList
        facts={[
          [t('continuity.signal'), <Signal key="s" light={report.signal.overall} />],
          [t('continuity.liquidity'), ratio(report.liquidity)],
          [t('continuity.solvency'), ratio(report.solvency, ' %')],
          [t('continuity.result'), euro(report.result)],
          [t('continuity.revenue'), euro(report.revenue)],
          [t('continuity.margin'), ratio(report.margin, ' %')],
          [t('continuity.partner'), t(`continuity.partner.${report.partnerSignal}`)],
          [t('continuity.reason'), report.changeReason],
        ]}
      />
      {report.note && <p className="kv-words">{report.note}</p>}
      <p className="kv-caption">
        {t('continuity.version', { n: report.n, name: report.recordedBy ?? '', when: moment(report.recordedAt) })}
      </p>
    </>
  );
}

function Judgements({ quarter }: { quarter: ContinuityQuarter }) {
  return (
    <section>
      <h3>{t('continuity.judgements')}</h3>
      {quarter.judgements.length === 0 && <p className="kv-quiet">{t('continuity.judgements.none')}</p>}
      {quarter.judgements.map((one) => (
        <article key={one.id} className={classes.judgement}>
          <strong>{stepText(one.step)}</strong>
          <p className="kv-words">{one.text}</p>
          <p className="kv-caption">
            {one.recordedBy}, {moment(one.recordedAt)}
          </p>
        </article>
      ))}
    </section>
  );
}

const KINDS = '.pdf,.docx,.xlsx,.csv,.txt,.png,.jpg,.jpeg';

function Documents({ contractId, quarter, mayWrite }: QuarterProps & { mayWrite: boolean }) {
  const [file, setFile] = useState<File | null>(null);
  const key = useIdempotencyKey();
  const { doing, run } = useDeed();
  const send = async () => {
    const body = new FormData();
    body.append('quarter', quarter.quarter);
    body.append('file', file!);
    const header = idempotent(key.keyFor([quarter.quarter, file!.name, file!.size, file!.lastModified]));
    const path = { id: contractId };
    const deed = () =>
      api.POST('/contracts/{id}/continuity/documents', {
        params: { path, header },
        body: body as never,
        bodySerializer: () => body,
      });
    if (!(await run(deed, t('continuity.document.added')))) return;
    setFile(null);
    key.done();
  };
  return (
    <section>
      <h3>{t('continuity.documents')}</h3>
      {quarter.documents.length === 0 && <p className="kv-quiet">{t('continuity.documents.none')}</p>}
      <ul>
        {quarter.documents.map(({ id, name }) => (
          <li key={id}>
            <a href={`/api/v1/continuity-documents/${id}/content`} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <>
          <FileDrop
            label={t('continuity.document.add')}
            hint={t('continuity.document.hint')}
            accept={KINDS}
            maxBytes={20 * 1_048_576}
            file={file}
            onFile={setFile}
          />
          {file && (
            <Button variant="filled" mt="sm" loading={doing} onClick={() => void send()}>
              {t('continuity.document.save')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
