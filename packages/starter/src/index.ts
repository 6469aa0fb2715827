export { type DemoFiles, demoFiles } from './demo-files.ts';
export { starterModel } from './starter-model.ts';
