import { Message } from '../protobuf/message.ts';
import type {
  OnnxAttribute,
  OnnxInitializer,
  OnnxModel,
  OnnxNode,
  OnnxValue,
} from './onnx-model.ts';

const IR_VERSION = 9;
const OPSET = 20;
const dataTypes = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9 } as const;

/** An ONNX file: IR version 9, opset 20, field numbers of onnx.proto. */
export function encodeModel(model: OnnxModel): Uint8Array {
  const graph = new Message();
  for (const node of model.nodes) graph.content(1, encodeNode(node));
  graph.content(2, 'sentenceforge');
  for (const initializer of model.initializers) graph.content(5, encodeInitializer(initializer));
  for (const value of model.inputs) graph.content(11, encodeValue(value));
  for (const value of model.outputs) graph.content(12, encodeValue(value));
  const opset = (domain: string, version: number) =>
    new Message().content(1, domain).integer(2, version);
  const message = new Message()
    .integer(1, IR_VERSION)
    .content(2, 'sentenceforge')
    .content(7, graph)
    .content(8, opset('', OPSET));
  if (model.nodes.some(({ domain }) => domain !== ''))
    message.content(8, opset('com.microsoft', 1));
  return message.finish();
}

function encodeNode({ opType, domain, inputs, outputs, attributes }: OnnxNode): Message {
  const message = new Message();
  for (const name of inputs) message.content(1, name);
  for (const name of outputs) message.content(2, name);
  message.content(4, opType);
  for (const [name, value] of Object.entries(attributes)) {
    message.content(5, encodeAttribute(name, value));
  }
  return message.content(7, domain);
}

function encodeAttribute(name: string, value: OnnxAttribute): Message {
  const message = new Message().content(1, name);
  if (typeof value === 'number') return message.integer(3, value).integer(20, 2);
  if (typeof value === 'string') return message.content(4, value).integer(20, 3);
  if ('float' in value) return message.float(2, value.float).integer(20, 1);
  for (const item of value) message.integer(8, item);
  return message.integer(20, 7);
}

function encodeValue({ name, dtype, shape }: OnnxValue): Message {
  const dimensions = new Message();
  for (const size of shape) {
    const dimension = new Message();
    dimensions.content(
      1,
      typeof size === 'number' ? dimension.integer(1, size) : dimension.content(2, size),
    );
  }
  const tensor = new Message().integer(1, dataTypes[dtype]).content(2, dimensions);
  return new Message().content(1, name).content(2, new Message().content(1, tensor));
}

function encodeInitializer({ name, dtype, shape, content }: OnnxInitializer): Message {
  const message = new Message();
  for (const size of shape) message.integer(1, size);
  message.integer(2, dataTypes[dtype]).content(8, name);
  if (content instanceof Uint8Array) return message.content(9, content);
  const entry = (key: string, value: string) => new Message().content(1, key).content(2, value);
  return message
    .content(13, entry('location', content.location))
    .content(13, entry('offset', '0'))
    .content(13, entry('length', String(content.length)))
    .integer(14, 1);
}
