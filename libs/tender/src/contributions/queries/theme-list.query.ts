import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { ContributionThemeResponse } from '../http/contribution.response';

/** The themes of a programme, by label, with how many sentences each gathers. */
@Injectable()
export class ThemeListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  all(programmeId: string): Promise<ContributionThemeResponse[]> {
    return this.unitOfWork.query<ContributionThemeResponse>(
      `select t.id, t.label, t.row_version as "rowVersion",
              (select count(*)::int from contribution c where c.theme_id = t.id and c.state in ('OPEN', 'TREATED')) as contributions
       from contribution_theme t where t.programme_id = $1 order by lower(t.label), t.id limit 500`,
      [programmeId],
    );
  }
}
