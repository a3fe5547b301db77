export * from './ChartFrame';
export * from './course/BudgetCourse';
export * from './course/course';
export * from './course/describe';
export * from './numbers';
export * from './text/wrap';
export * from './theme';
export * from './variance/VarianceBars';
