import { Skeleton, VisuallyHidden } from '@mantine/core';
import { t } from '@web/texts';
import classes from './shell.module.css';

/** What stands there while a screen or its data arrives; announced once. */
export function PageLoading() {
  return (
    <div className={classes.page} role="status">
      <VisuallyHidden>{t('app.loading')}</VisuallyHidden>
      <Skeleton height={28} width={260} mb="lg" animate={false} />
      <Skeleton height={14} width="60%" mb="xl" animate={false} />
      <Skeleton height={240} animate={false} />
    </div>
  );
}
