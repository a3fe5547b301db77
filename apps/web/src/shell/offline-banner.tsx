import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import { t } from '@web/texts';
import classes from './shell.module.css';

/** Tells that the network is away while it is, without covering the work. */
export function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <div className={classes.offline}>
          <IconCloudOff size={16} aria-hidden />
          {t('offline.banner')}
        </div>
      )}
    </div>
  );
}
