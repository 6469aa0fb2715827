export {
  type CheckGradientsOptions,
  checkGradients,
  checkGraphGradients,
} from './check-gradients.ts';
export { type ConformanceCase, conformanceCases } from './conformance-cases.ts';
export { randomValues } from './random-values.ts';
