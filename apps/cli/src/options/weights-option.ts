import { Option } from 'commander';

/** How encode holds a model's weights. */
export function weightsOption(): Option {
  return new Option(
    '--weights <type>',
    'float32, or int8: twice as fast, slightly other embeddings',
  ).choices(['float32', 'int8']);
}
