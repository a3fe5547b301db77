import { Button } from '@mantine/core';
import { useState } from 'react';
import { apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { ExportMenu } from '@web/ui/export-menu';
import { date } from '@web/ui/format';
import { StatusChip } from '@web/ui/status-chip';
import { AdoptionDialog } from './adoption-dialog';
import classes from './composer.module.css';

type Schemas = components['schemas'];
export type AdoptionRow = Schemas['ReportAdoptionRowResponse'];
export type Adoption = Schemas['ReportAdoptionResponse'];

/** What each college and council did with the signed report, and whether they decided the same. */
export function Adoptions({ reportId }: { reportId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports/{id}/adoptions', {
    params: { path: { id: reportId } },
  });
  const [recording, setRecording] = useState<{ row: AdoptionRow; body: Adoption['body'] } | null>(null);
  const { colleges, councils, municipalities, identical, effectiveOn } = data.standing;
  return (
    <section className={classes.adoptions} aria-label={t('pc-report.adoptions')}>
      <header className={classes.explanationHead}>
        <h2>{t('pc-report.adoptions')}</h2>
        <span className="kv-caption">{t('pc-report.adoptions.standing', { colleges, councils, municipalities })}</span>
        {!identical && <StatusChip status="CONDITIONAL" label={t('pc-report.adoptions.not-identical')} />}
        {effectiveOn && (
          <StatusChip status="ADOPTED" label={t('pc-report.adoptions.effective', { date: date(effectiveOn) })} />
        )}
        <ExportMenu
          kind="report-decisions"
          parameters={{ reportId }}
          formats={['pdf', 'docx', 'xlsx']}
          label={t('pc-report.adoptions.paper')}
        />
      </header>
      <table className={classes.decisions}>
        <thead>
          <tr>
            <th scope="col">{t('pc-report.adoptions.municipality')}</th>
            <th scope="col">{t('pc-report.adoptions.COLLEGE')}</th>
            <th scope="col">{t('pc-report.adoptions.COUNCIL')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((row) => (
            <tr key={row.municipalityId}>
              <th scope="row">{row.municipality}</th>
              <td>
                <Decision row={row} body="COLLEGE" onRecord={() => setRecording({ row, body: 'COLLEGE' })} />
              </td>
              <td>
                <Decision row={row} body="COUNCIL" onRecord={() => setRecording({ row, body: 'COUNCIL' })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {recording && <AdoptionDialog reportId={reportId} {...recording} onClose={() => setRecording(null)} />}
    </section>
  );
}

const looks = { ADOPTED: 'ADOPTED', DEVIATING: 'CONDITIONAL', REJECTED: 'REJECTED', REVOKED: 'WITHDRAWN' } as const;

interface DecisionProps {
  row: AdoptionRow;
  body: Adoption['body'];
  onRecord: () => void;
}

function Decision({ row, body, onRecord }: DecisionProps) {
  const held = body === 'COLLEGE' ? row.college : row.council;
  const earlier = row.earlier.filter((each) => each.body === body).length;
  const name = t('pc-report.adoptions.record.of', {
    body: t(`pc-report.adoptions.${body}`),
    municipality: row.municipality,
  });
  // The council decides on what its college offers.
  const may = row.mayRecord && (body === 'COLLEGE' || row.college !== null);
  return (
    <div className={classes.decision}>
      {held ? (
        <>
          <StatusChip status={looks[held.outcome]} label={t(`pc-report.adoptions.outcome.${held.outcome}`)} />
          <span>{t('pc-report.adoptions.on', { date: date(held.decidedOn), reference: held.reference })}</span>
          {held.note && <span className="kv-words">{held.note}</span>}
          {held.documents.map(({ fileId, name: file }) => (
            <a key={fileId} href={`/api/v1/files/${fileId}/content`} download>
              {file}
            </a>
          ))}
        </>
      ) : (
        <span className="kv-quiet">{t('pc-report.adoptions.none')}</span>
      )}
      {earlier > 0 && <span className="kv-caption">{t('pc-report.adoptions.earlier', { count: earlier })}</span>}
      {may && (
        <Button size="compact-sm" aria-label={name} onClick={onRecord}>
          {t(held ? 'pc-report.adoptions.mend' : 'pc-report.adoptions.record')}
        </Button>
      )}
    </div>
  );
}
