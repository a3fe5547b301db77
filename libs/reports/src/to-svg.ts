import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * A chart of @koersvast/charts as an svg string for {@link ChartBlock}. It stands here and not in charts, so that the
 * browser never loads react-dom/server.
 */
export const toSvg = (chart: ReactElement): string => renderToStaticMarkup(chart);
