/**
 * Every code an error of this project can carry, with one sentence on what it means. Codes are stable: scripts may
 * test for them. The docs' error page is generated from this record.
 */
export const catalogue = {
  BACKEND_FAILED: 'The runtime that executes graphs refused a graph or failed while running it.',
  BACKEND_UNAVAILABLE:
    'The runtime or the device that was asked for cannot be loaded on this machine.',
  CHECKPOINT_DAMAGED: 'A run is to go on, and none of its checkpoints is sound.',
  CHECKPOINT_EXISTS: 'A run would begin in a folder that holds checkpoints of an earlier one.',
  CHECKPOINT_LOCKED: 'Another process is using the folder of the checkpoints.',
  CHECKPOINT_MISMATCH: 'A checkpoint is of another run, another model or a newer version.',
  COLUMN_MISSING: 'A data file or one of its rows lacks a column that the task needs.',
  DATA_EMPTY: 'A data file or a list of examples holds nothing to work on.',
  EVALUATION_INPUT_INVALID:
    'An evaluator was given lists that do not fit together or hold no usable values.',
  FEED_INVALID: 'A value given to a compiled graph is missing, or its shape or type does not fit.',
  FILE_NOT_FOUND: 'A file or folder that was named does not exist or cannot be read.',
  FILE_MALFORMED: 'A file was read but its content breaks the rules of its format.',
  GRAPH_INVALID: 'A graph breaks a rule that the verifier checks.',
  GRAPH_SHAPE_MISMATCH: 'Tensors were combined whose shapes or types do not fit.',
  HUB_CHECKSUM: 'A file arrived from the Hub with other content than the Hub says it has.',
  HUB_NOT_CACHED: 'A file is not in the local cache, and the Hub was not to be asked for it.',
  HUB_NOT_FOUND: 'The Hub has no such repository, revision or file.',
  HUB_UNAUTHORIZED: 'The Hub does not give a repository to this token, or to nobody without one.',
  HUB_UNREACHABLE: 'The Hub cannot be reached, is overloaded, or fails.',
  LABEL_INVALID: 'A label or score is missing, is not a number, or lies outside its range.',
  LOSS_INPUT_MISMATCH: 'The columns or labels of the data do not fit the loss.',
  LOSS_NOT_FINITE: 'The training loss or a gradient became infinite or not a number.',
  MATRIX_SHAPE_MISMATCH:
    'A matrix holds more or fewer numbers than it says, or matrices of different sizes were compared.',
  MODEL_FILE_MISSING: 'A model folder lacks a file that is needed to load it.',
  MODEL_UNSUPPORTED: 'A model folder describes something that this version cannot run.',
  NAME_UNKNOWN: 'A name was given that nothing is registered under.',
  OPTION_INVALID: 'An option has a value outside of what it accepts.',
  OUTPUT_NOT_WRITABLE: 'A file or folder cannot be written where it was asked for.',
  SAFETENSORS_INVALID:
    'A safetensors file is truncated or its header does not describe its content.',
  TEXT_EMPTY: 'A training text is empty or holds only white space.',
  TEXT_INVALID: 'A value that should be a text is something else.',
} as const;
