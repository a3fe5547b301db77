import { ChartPaper } from './exchange/chart.paper';
import { ChartController } from './http/chart.controller';
import { ChartQuery } from './queries/chart.query';

export const chartParts = { entities: [], controllers: [ChartController], providers: [ChartPaper, ChartQuery] };
