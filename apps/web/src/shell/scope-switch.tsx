import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { t } from '@web/texts';
import { useScope } from './scope';
import classes from './top-bar.module.css';

const ALL = 'alle';

/** The years a person can look at: three back, two ahead, and the one in the address. */
const yearsAround = (chosen: number): number[] => {
  const now = new Date().getFullYear();
  const years = new Set([chosen, ...Array.from({ length: 6 }, (_, i) => now - 3 + i)]);
  return [...years].sort((a, b) => a - b);
};

/** Programme and tender (when there are more), municipality and year. */
export function ScopeSwitch({ narrow }: { narrow: boolean }) {
  const scope = useScope();
  const all = scope.programme?.code ?? t('scope.all');
  const options = [
    { value: ALL, label: all },
    ...scope.municipalities.map((municipality) => ({ value: municipality.id, label: municipality.name })),
  ];
  const value = scope.municipalityId ?? ALL;
  const change = (next: string): void => scope.setMunicipality(next === ALL ? null : next);
  // Beyond a handful the names do not fit beside each other.
  const asSelect = narrow || options.length > 5;
  return (
    <>
      {scope.programmes.length > 1 && (
        <label className={classes.pillBare}>
          <VisuallyHidden>{t('scope.programme')}</VisuallyHidden>
          <select value={scope.programmeId} onChange={(event) => scope.setProgramme(event.currentTarget.value)}>
            {scope.programmes.map((programme) => (
              <option key={programme.id} value={programme.id}>
                {programme.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {scope.municipalities.length > 0 &&
        (asSelect ? (
          <label className={classes.pillBare}>
            <VisuallyHidden>{t('scope.municipality')}</VisuallyHidden>
            <select value={value} onChange={(event) => change(event.currentTarget.value)}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <SegmentedControl
            withItemsBorders={false}
            aria-label={t('scope.municipality')}
            data={options}
            value={value}
            onChange={change}
          />
        ))}
      {scope.tenders.length > 1 && (
        <label className={classes.pillBare}>
          <VisuallyHidden>{t('scope.tender')}</VisuallyHidden>
          <select value={scope.tender?.code} onChange={(event) => scope.setTender(event.currentTarget.value)}>
            {scope.tenders.map(({ code, title }) => (
              <option key={code} value={code}>
                {t('scope.tender.option', { code, title })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={classes.pill}>
        {t('scope.year')}
        <select value={scope.year} onChange={(event) => scope.setYear(Number(event.currentTarget.value))}>
          {yearsAround(scope.year).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
