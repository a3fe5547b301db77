import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import classes from './templates.module.css';

/** A version of a template as it is read: its sections in their order. */
export function TemplateView({ version }: { version: components['schemas']['ReportTemplateVersionResponse'] }) {
  return (
    <>
      <p className="kv-caption">{t(`report-template.unit.${version.unit}`)}</p>
      <ol className={classes.sections}>
        {version.sections.map(({ key, heading, guidance, perMunicipality, required, parts }, index) => (
          <li key={key} className={classes.section}>
            <h2>{`${index + 1} ${heading}`}</h2>
            <p className="kv-caption">
              {[
                perMunicipality && t('report-template.per-municipality'),
                required && t('report-template.required'),
                ...parts.map((part) => t(`report-template.part.${part}`)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {guidance && <p className="kv-words">{guidance}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
