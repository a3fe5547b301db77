import { AssignTask } from './commands/assign-task';
import { KeepTasks } from './commands/keep-tasks';
import { OrganisationTaskEntity } from './data/organisation-task.entity';
import { TaskAssignmentEntity } from './data/task-assignment.entity';
import { TaskStore } from './data/task.store';
import { RaciPaper } from './exchange/raci.paper';
import { TasksController } from './http/tasks.controller';
import { TaskQuery } from './queries/task.query';

export const taskParts = {
  entities: [OrganisationTaskEntity, TaskAssignmentEntity],
  controllers: [TasksController],
  providers: [AssignTask, KeepTasks, RaciPaper, TaskQuery, TaskStore],
};
