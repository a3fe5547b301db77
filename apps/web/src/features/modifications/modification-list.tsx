import { IconPlus } from '@tabler/icons-react';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { ModificationRegister } from './modification-register';

/** The register of changes over all contracts. */
export function ModificationList() {
  const mayWrite = useCan('modification.write');
  const create = mayWrite && (
    <LinkButton to="/wijzigingen/nieuw" variant="filled" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('modification.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('modification.nav')} lead={t('modification.lead')} actions={create} />
      <ModificationRegister />
    </>
  );
}
