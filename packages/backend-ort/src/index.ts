export { type OrtBackendOptions, ortBackend } from './ort-backend.ts';
