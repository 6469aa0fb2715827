/** The files of a checkpoint that are not the model's. */
export const checkpointFiles = {
  state: 'trainer_state.json',
  tensors: 'trainer_state.safetensors',
} as const;
