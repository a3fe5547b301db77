import { AssignTask } from './commands/assign-task';
import { KeepTasks } from './commands/keep-tasks';
import { RaciPaper } from './exchange/raci.paper';
import { TasksController } from './http/tasks.controller';
import { TaskQuery } from './queries/task.query';

export const taskParts = { controllers: [TasksController], providers: [AssignTask, KeepTasks, RaciPaper, TaskQuery] };
